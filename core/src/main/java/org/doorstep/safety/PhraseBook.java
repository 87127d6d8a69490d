package org.doorstep.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many phrases, each with what it stands for, found quickly by their first word.
final class PhraseBook<T> {

    private record Entry<T>(Phrase phrase, T meaning) {}

    /// A phrase found in a message: its words are those from start up to end.
    record Found<T>(T meaning, int start, int end) {}

    private final Map<String, List<Entry<T>>> entries = new HashMap<>();

    /// @param phrases as the tables write them
    PhraseBook(Map<String, T> phrases, Lexicon lexicon) {
        phrases.forEach(
                (written, meaning) -> {
                    Phrase phrase = Phrase.of(written, lexicon);
                    for (String opener : phrase.openers()) {
                        entries.computeIfAbsent(opener, _ -> new ArrayList<>())
                                .add(new Entry<>(phrase, meaning));
                    }
                });
    }

    /// Every phrase that is in the message, in the order of their first words.
    List<Found<T>> find(List<String> words) {
        List<Found<T>> found = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            for (Entry<T> entry : entries.getOrDefault(words.get(start), List.of())) {
                int end = entry.phrase().end(words, start);
                if (end > start) {
                    found.add(new Found<>(entry.meaning(), start, end));
                }
            }
        }
        return found;
    }
}
