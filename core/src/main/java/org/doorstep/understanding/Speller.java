package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Mends misspelt words, towards words that matter here and never away from ordinary ones.
///
/// A word nobody knows becomes the nearest word of the vocabulary within one edit (five to seven
/// letters) or two (eight or more), or one more when it sounds the same. Candidates are passed
/// over by length and by the letters they have, which leaves few to measure: no index to build.
final class Speller {

    private static final int LEAST_LETTERS = 5;
    private static final int SHORTEST_TARGET = 4;
    private static final int TWO_EDITS_FROM = 8;
    private static final int LONGEST = 24;

    private final Set<String> targets;
    private final Set<String> ordinary;
    private final Map<Integer, List<Candidate>> byLength = new HashMap<>();
    private final Predicate<String> place;

    private record Candidate(String word, int letters) {}

    /// @param targets the words to mend towards
    /// @param ordinary further words that are right as they are
    /// @param place whether a folded word is the name of a place, which is never mended
    Speller(Set<String> targets, Set<String> ordinary, Predicate<String> place) {
        this.place = place;
        for (String word : targets) {
            if (word.length() >= SHORTEST_TARGET && allLetters(word)) {
                byLength.computeIfAbsent(word.length(), _ -> new ArrayList<>())
                        .add(new Candidate(word, letters(word)));
            }
        }
        this.targets = targets;
        this.ordinary = ordinary;
    }

    /// The word that was meant, or null when it is right or nobody can tell.
    @Nullable String mend(String word) {
        int length = word.length();
        boolean candidate =
                length >= LEAST_LETTERS && length <= LONGEST && allLetters(word) && !known(word);
        return !candidate || place.test(word) ? null : nearest(word);
    }

    private @Nullable String nearest(String word) {
        int allowed = word.length() < TWO_EDITS_FROM ? 1 : 2;
        int letters = letters(word);
        String sound = Sound.of(word);
        String best = null;
        double least = Double.MAX_VALUE;
        for (int length = word.length() - 2; length <= word.length() + 2; length++) {
            for (Candidate candidate : byLength.getOrDefault(length, List.of())) {
                if (Integer.bitCount(letters ^ candidate.letters) > 2 * (allowed + 1)) {
                    continue;
                }
                boolean alike = Sound.of(candidate.word).equals(sound);
                int most = alike ? allowed + 1 : length < LEAST_LETTERS ? 0 : allowed;
                if (Math.abs(length - word.length()) > most) {
                    continue;
                }
                double cost = Edits.cost(word, candidate.word, most) - (alike ? 0.5 : 0);
                if (cost < least) {
                    least = cost;
                    best = candidate.word;
                }
            }
        }
        return best;
    }

    /// Targets may have an s behind them.
    private boolean known(String word) {
        return targets.contains(word)
                || ordinary.contains(word)
                || word.endsWith("s") && targets.contains(word.substring(0, word.length() - 1));
    }

    /// A loop, and no stream: a start asks it of five thousand words.
    private static boolean allLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) - 'a');
        }
        return letters;
    }
}
