package org.doorstep.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.time.TimeWords.Sense;
import org.jspecify.annotations.Nullable;

/// Typing slips in long words of time: one letter too many, missing, wrong or swapped with its
/// neighbour (optimal string alignment distance), two in the longest. The first letter must be
/// right, and English words and place names that lie as near are left alone.
final class TimeWordsSpelling {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 14;

    /// Words that nothing else lies near, even at two slips.
    private static final Set<String> TWO_SLIPS =
            Set.of(
                    "tomorrow",
                    "saturday",
                    "saturdays",
                    "wednesday",
                    "wednesdays",
                    "afternoon",
                    "afternoons",
                    "february",
                    "september",
                    "november",
                    "december");

    private static final Set<String> ONE_SLIP =
            Set.of(
                    "thursday",
                    "thursdays",
                    "tonight",
                    "monday",
                    "mondays",
                    "tuesday",
                    "tuesdays",
                    "friday",
                    "fridays",
                    "sunday",
                    "sundays",
                    "weekend",
                    "weekends",
                    "weekdays",
                    "morning",
                    "mornings",
                    "evening",
                    "evenings",
                    "lunchtime",
                    "january",
                    "october");

    /// English words, and an island, one slip away.
    private static final Set<String> ENGLISH =
            Set.of(
                    "sanday",
                    "mourning",
                    "moaning",
                    "sundae",
                    "sundaes",
                    "sundry",
                    "sunray",
                    "sunrays");

    private final Map<String, Sense> words = new HashMap<>();

    TimeWordsSpelling(List<Sense> senses) {
        for (Sense sense : senses) {
            String word = sense.words().getFirst();
            boolean corrected = ONE_SLIP.contains(word) || TWO_SLIPS.contains(word);
            if (corrected && sense.words().size() == 1) {
                words.put(word, sense);
            }
        }
    }

    /// The word of time that was probably meant, or null.
    @Nullable Sense nearest(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || ENGLISH.contains(word)) {
            return null;
        }
        Sense best = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, Sense> entry : words.entrySet()) {
            int slips = slips(word, entry.getKey());
            if (slips < least || (slips == least && best != null && before(entry, best))) {
                least = slips;
                best = entry.getValue();
            }
        }
        return least == Integer.MAX_VALUE ? null : best;
    }

    /// A tie goes to the alphabet, so that the answer never hangs on the order of a hash.
    private static boolean before(Map.Entry<String, Sense> entry, Sense best) {
        return entry.getKey().compareTo(best.words().getFirst()) < 0;
    }

    /// The number of slips, or the largest integer when there are more than such a word may have.
    private static int slips(String typed, String meant) {
        int allowed = TWO_SLIPS.contains(meant) ? 2 : 1;
        if (typed.charAt(0) != meant.charAt(0)
                || Math.abs(typed.length() - meant.length()) > allowed) {
            return Integer.MAX_VALUE;
        }
        int distance = distance(typed, meant);
        return distance <= allowed ? distance : Integer.MAX_VALUE;
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1);
                least = Math.min(least, d[i - 1][j - 1] + swap);
                boolean crossed = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2);
                if (crossed && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, d[i - 2][j - 2] + 1);
                }
                d[i][j] = least;
            }
        }
        return d[a.length()][b.length()];
    }
}
