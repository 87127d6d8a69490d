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

    private static final Set<String> PERSONS =
            Set.of("i", "he", "she", "we", "they", "ive", "weve");

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
            return new TimeReaderToldWords(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String sort, String word) {
        return sorts.getOrDefault(sort, Set.of()).contains(word);
    }

    /// "Packed", "went": whether a word tells of what has happened.
    ///
    /// @param before the word before it: "I retired" has happened, "retired men" are there
    boolean past(String word, String before) {
        if (is("past", word)) {
            return true;
        }
        boolean regular = word.length() > 4 && word.endsWith("ed") && !is("never", word);
        boolean done = PERSONS.contains(before) || !is("state", word);
        return regular && done && !is("report", word);
    }
}
