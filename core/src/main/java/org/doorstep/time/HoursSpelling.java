package org.doorstep.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names of days and months with a slip of the finger: "Wenesday", "Thrusdays", "Decmber".
final class HoursSpelling {

    private static final List<String> NAMES =
            List.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "september",
                    "october",
                    "november",
                    "december");

    /// English words that are one slip away from a name.
    private static final List<String> WORDS = List.of("sundry", "noonday", "mundane");

    private HoursSpelling() {}

    /// What a word in lower case was surely meant as, or null: within one slip of the name of a
    /// day or month, two for the longest.
    static HoursWords.@Nullable Meaning meaning(String word) {
        if (word.length() < 5 || word.length() > 12 || WORDS.contains(word)) {
            return null;
        }
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        for (String name : NAMES) {
            int allowed = name.length() > 7 && one.length() > 6 ? 2 : 1;
            if (one.charAt(0) == name.charAt(0) && slips(one, name) <= allowed) {
                return HoursWords.meaning(name);
            }
        }
        return null;
    }

    /// How many letters are missing, added, wrong, or changed with their neighbour (optimal string
    /// alignment distance, a form of Damerau 1964).
    private static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int k = 0; k <= b.length(); k++) {
                if (i == 0 || k == 0) {
                    d[i][k] = i + k;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1;
                int best = Math.min(Math.min(d[i - 1][k], d[i][k - 1]) + 1, d[i - 1][k - 1] + same);
                boolean swapped =
                        i > 1
                                && k > 1
                                && a.charAt(i - 1) == b.charAt(k - 2)
                                && a.charAt(i - 2) == b.charAt(k - 1);
                d[i][k] = swapped ? Math.min(best, d[i - 2][k - 2] + 1) : best;
            }
        }
        return d[a.length()][b.length()];
    }
}
