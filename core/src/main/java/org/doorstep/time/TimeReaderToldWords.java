package org.doorstep.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of `told.tsv`, by which [TimeReaderTold] knows what is asked for from what is told.
final class TimeReaderToldWords {

    private final Map<String, Set<String>> sorts = new HashMap<>();

    private TimeReaderToldWords(String file) {
        file.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        String[] words = cells[1].split(cells[1].contains(";") ? ";" : " ", -1);
        sorts.computeIfAbsent(cells[0], _ -> new HashSet<>()).addAll(List.of(words));
    }

    /// Reads the table that ships beside this class.
    static TimeReaderToldWords load() {
        try (InputStream in = TimeReaderToldWords.class.getResourceAsStream("told.tsv")) {
            if (in == null) {
                throw new IllegalStateException("told.tsv is not on the class path");
            }
            return new TimeReaderToldWords(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String sort, String word) {
        return sorts.getOrDefault(sort, Set.of()).contains(word);
    }

    /// "Packed", "went": whether a word tells of what has happened.
    boolean past(String word) {
        if (is("past", word)) {
            return true;
        }
        return word.length() > 4
                && word.endsWith("ed")
                && !is("state", word)
                && !is("report", word);
    }
}
