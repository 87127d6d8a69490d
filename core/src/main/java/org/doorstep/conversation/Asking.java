package org.doorstep.conversation;

import java.util.List;
import java.util.Set;

/// How people put a question, or ask for a fact as if by order.
final class Asking {

    private static final Set<String> ASKING =
            Set.of(
                    "is", "are", "do", "does", "can", "could", "how", "what", "whats", "where",
                    "wheres", "when", "whens", "who", "whos", "will", "would", "has", "have",
                    "which", "am", "should", "isnt", "was", "did", "shall", "may", "must");

    /// Who may come and do it; "you" are we.
    private static final Set<String> PERSONS = Set.of("i", "we", "he", "she", "they", "it");

    private static final Set<String> MAY =
            Set.of("can", "could", "do", "does", "will", "would", "should");

    private Asking() {}

    /// Whether words ask anything, be it at the end of what is told.
    static boolean in(List<String> words) {
        return asks(words) || asksWithin(words) || orders(words);
    }

    /// Whether a word is one that questions begin with.
    static boolean word(String word) {
        return ASKING.contains(word);
    }

    /// Whether a word is somebody who may come.
    static boolean person(String word) {
        return PERSONS.contains(word);
    }

    /// Whether words are put as a question.
    static boolean asks(List<String> words) {
        List<String> bare = Phrases.withoutManners(words);
        return !bare.isEmpty() && ASKING.contains(bare.getFirst());
    }

    /// "I am nervous can I watch": asked at the end of what is said before.
    private static boolean asksWithin(List<String> words) {
        for (int i = 1; i + 2 < words.size(); i++) {
            if (MAY.contains(words.get(i))
                    && PERSONS.contains(words.get(i + 1))
                    && !ASKING.contains(words.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /// "Give me a number", "tell us what to bring".
    private static boolean orders(List<String> words) {
        List<String> bare = Phrases.withoutManners(words);
        return bare.size() > 2
                && Set.of("give", "send", "text", "tell").contains(bare.get(0))
                && Set.of("me", "us").contains(bare.get(1));
    }
}
