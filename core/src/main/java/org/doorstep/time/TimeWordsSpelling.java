package org.doorstep.time;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.time.TimeWords.Kind;
import org.doorstep.time.TimeWords.Sense;
import org.jspecify.annotations.Nullable;

/// Typing slips in long words of time: one letter too many, missing, wrong or swapped with its
/// neighbour (optimal string alignment distance), two in words of eight letters and more. The first
/// letter must be right, and ordinary English words that lie as near are left alone.
final class TimeWordsSpelling {

    private static final int SHORTEST = 6;
    private static final int TWO_SLIPS = 8;
    private static final Set<Kind> CORRECTED =
            EnumSet.of(
                    Kind.DAY,
                    Kind.TONIGHT,
                    Kind.WEEKDAY,
                    Kind.WEEKDAYS,
                    Kind.WEEKEND,
                    Kind.PART,
                    Kind.PARTS,
                    Kind.SPELL,
                    Kind.MONTH);

    /// English words one or two slips from a word of time.
    private static final Set<String> ENGLISH =
            Set.of(
                    "mourning",
                    "moaning",
                    "mornings",
                    "moving",
                    "morning's",
                    "adorning",
                    "sundae",
                    "sundaes",
                    "sundry",
                    "sunray",
                    "sunrays",
                    "sundew",
                    "events",
                    "evenly",
                    "event's",
                    "augusta",
                    "augustus",
                    "augment",
                    "daytimer",
                    "tomorrows",
                    "lunching",
                    "remember",
                    "weekened",
                    "weakened",
                    "weakens",
                    "weekly",
                    "weeknight",
                    "tongue",
                    "friary",
                    "fridge",
                    "frizzy",
                    "tuesdays");

    private final Map<String, Sense> words = new HashMap<>();

    TimeWordsSpelling(List<Sense> senses) {
        for (Sense sense : senses) {
            String word = sense.words().getFirst();
            boolean plain = word.chars().allMatch(Character::isLetter);
            if (sense.words().size() == 1
                    && word.length() >= SHORTEST
                    && plain
                    && CORRECTED.contains(sense.kind())) {
                words.put(word, sense);
            }
        }
    }

    @Nullable Sense nearest(String word) {
        if (word.length() < SHORTEST || word.length() > 14 || ENGLISH.contains(word)) {
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
        int allowed = Math.min(typed.length(), meant.length()) >= TWO_SLIPS ? 2 : 1;
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
