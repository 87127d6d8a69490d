package org.doorstep.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells whether what is said is what is not wanted: "no dancing", "anything but bingo".
///
/// A negation reaches forward over small words to the next thing named, and on over "or"; it ends
/// with its clause. After NegEx (Chapman and others, "A simple algorithm for identifying negated
/// findings", 2001), with a shorter reach because texts are short.
final class Negation {

    private static final Set<String> NEGATORS =
            Set.of("not", "no", "except", "without", "hate", "nor", "hates", "excluding", "avoid");

    private static final Set<String> REFUSALS =
            Set.of(
                    "dont", "doesnt", "didnt", "wouldnt", "aint", "neednt", "isnt", "cannot",
                    "wont");

    private static final Set<String> WISHES =
            Set.of(
                    "want",
                    "like",
                    "need",
                    "into",
                    "fancy",
                    "enjoy",
                    "have",
                    "be",
                    "love",
                    "after",
                    "interested",
                    "mean",
                    "bother");

    /// "apart from", "other than", "instead of", "anything but".
    private static final Map<String, Set<String>> PAIRS =
            Map.of(
                    "from", Set.of("apart"),
                    "than", Set.of("other", "rather"),
                    "of", Set.of("instead", "sick"),
                    "but", Set.of("anything", "owt", "all", "everything"));

    private static final Set<String> SMALL =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "any",
                    "to",
                    "do",
                    "of",
                    "about",
                    "keen",
                    "on",
                    "want",
                    "like",
                    "really",
                    "at",
                    "in",
                    "for",
                    "go",
                    "going",
                    "it",
                    "into",
                    "need",
                    "fancy",
                    "enjoy",
                    "have",
                    "be",
                    "more",
                    "another",
                    "doing",
                    "my",
                    "that",
                    "interested",
                    "after",
                    "wanting",
                    "love",
                    "mean",
                    "bother",
                    "with",
                    "is");

    private Negation() {}

    /// Whether the words from `first` on are negated.
    ///
    /// @param read words that belong to something already understood, which negate nothing more
    static boolean before(List<Token> tokens, int first, BitSet read) {
        boolean wish = false;
        for (int i = first - 1; i >= 0 && i >= first - 5; i--) {
            if (tokens.get(i + 1).opens() || read.get(i)) {
                return false;
            }
            String word = tokens.get(i).word();
            if (NEGATORS.contains(word) || (REFUSALS.contains(word) && wish) || pair(tokens, i)) {
                return true;
            }
            if (!SMALL.contains(word)) {
                return false;
            }
            wish |= WISHES.contains(word);
        }
        return false;
    }

    private static boolean pair(List<Token> tokens, int second) {
        Set<String> firsts = PAIRS.get(tokens.get(second).word());
        return firsts != null && second > 0 && firsts.contains(tokens.get(second - 1).word());
    }

    /// Whether nothing but "or" and its like stands between two words; `last` below 0 is none.
    static boolean carriesOn(List<Token> tokens, int last, int first) {
        if (last < 0) {
            return false;
        }
        for (int i = last + 1; i < first; i++) {
            String word = tokens.get(i).word();
            if (!word.equals("or") && !word.equals("nor") && !SMALL.contains(word)) {
                return false;
            }
        }
        return first - last > 1 && first - last <= 4;
    }
}
