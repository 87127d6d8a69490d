package org.doorstep.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words that are right as they stand, so that no place is looked for in them.
final class EnglishWords {

    private static final List<String> ENDINGS =
            List.of("s", "es", "ed", "d", "ing", "ly", "er", "ers");

    private final Set<String> told;
    private final Set<String> right = new HashSet<>(8192);

    /// @param told the words of [PlaceWords]
    EnglishWords(Set<String> told) {
        this.told = Set.copyOf(told);
        for (String[] row : Tables.resource("not-misspelt.tsv")) {
            right.addAll(List.of(row[0].split(" ", -1)));
        }
    }

    /// Whether a word is known, or is a plain inflection of a known one: "heatin" too.
    boolean known(String word) {
        return right.contains(word) || told(word);
    }

    /// As [#known], but only of the words that [PlaceWords] told.
    boolean told(String word) {
        if (told.contains(word) || told.contains(word + "s")) {
            return true;
        }
        if (word.length() > 4 && word.endsWith("in") && told.contains(word + "g")) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                if (stem.length() > 2 && (told.contains(stem) || told.contains(stem + "e"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The least cost, as [Likeness] counts, of one letter more, less or other, or of two swapped,
    /// that makes it a known word; much where nothing does.
    int slipFrom(String word) {
        int least = Integer.MAX_VALUE;
        StringBuilder other = new StringBuilder(word);
        for (int i = 0; i <= word.length(); i++) {
            char c = i < word.length() ? word.charAt(i) : 0;
            char before = i > 0 ? word.charAt(i - 1) : 0;
            for (char letter = 'a'; letter <= 'z'; letter++) {
                other.insert(i, letter);
                least = told(other, least, Likeness.lost(letter, before));
                other.deleteCharAt(i);
                if (c != 0 && letter != c) {
                    other.setCharAt(i, letter);
                    least = told(other, least, Likeness.change(c, letter));
                    other.setCharAt(i, c);
                }
            }
            if (c != 0) {
                other.deleteCharAt(i);
                least = told(other, least, Likeness.lost(c, before));
                other.insert(i, c);
            }
            if (c != 0 && i > 0) {
                other.setCharAt(i, before);
                other.setCharAt(i - 1, c);
                least = told(other, least, Likeness.SWAPPED);
                other.setCharAt(i - 1, before);
                other.setCharAt(i, c);
            }
        }
        return least;
    }

    private int told(StringBuilder word, int least, int cost) {
        return cost < least && told.contains(word.toString()) ? cost : least;
    }
}
