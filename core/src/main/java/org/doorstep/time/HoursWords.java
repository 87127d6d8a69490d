package org.doorstep.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The vocabulary of opening hours, read from `hours-words.tsv`.
final class HoursWords {

    /// The longest phrase, in words.
    static final int LONGEST = 7;

    /// What a word or phrase means: its kind, and the value that goes with it.
    record Meaning(HoursToken.Kind kind, int value) {}

    private static final Map<String, Meaning> MEANINGS = load();

    private HoursWords() {}

    /// The meaning of words in lower case, one space between them; null for others.
    static @Nullable Meaning meaning(String phrase) {
        return MEANINGS.get(phrase);
    }

    private static Map<String, Meaning> load() {
        Map<String, Meaning> all = new HashMap<>();
        try (InputStream in = HoursWords.class.getResourceAsStream("hours-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("hours-words.tsv is not on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> l.split("\t", -1))
                    .forEach(f -> add(all, f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static void add(Map<String, Meaning> all, String[] row) {
        Meaning meaning = new Meaning(HoursToken.Kind.valueOf(row[0]), Integer.parseInt(row[1]));
        for (String phrase : row[2].split(", ", -1)) {
            all.put(phrase, meaning);
        }
    }
}
