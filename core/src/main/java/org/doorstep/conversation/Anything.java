package org.doorstep.conversation;

import java.util.Arrays;
import java.util.List;

/// Knows the question for whatever there is ("what's on near me?", "anything for me to do"),
/// which names no subject, place or time and is a good question all the same (`anything.tsv`).
final class Anything {

    /// In a longer message these words are not what it is about.
    private static final int LONGEST = 20;

    private final List<List<String>> patterns =
            Phrases.table("anything.tsv").stream()
                    .map(row -> Arrays.asList(row.getFirst().split(" ", -1)))
                    .toList();

    /// Whether a message in which nothing else was understood asks for anything at all.
    boolean in(String text) {
        List<String> words = Phrases.words(text);
        return words.size() <= LONGEST
                && patterns.stream().anyMatch(pattern -> Phrases.hold(words, pattern));
    }
}
