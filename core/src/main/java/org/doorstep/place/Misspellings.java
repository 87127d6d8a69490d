package org.doorstep.place;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the place that a mistyped name was meant to be: at most two edits away (a letter more,
/// less, other, or two swapped), the larger first.
///
/// The distance is Damerau's with adjacent swaps (F. Damerau, CACM 7(3), 1964), cut off at two.
final class Misspellings {

    /// Names shorter than this are too like other words.
    static final int SHORTEST = 5;

    private static final int TWO_EDITS_FROM = 8;
    private static final int SHORTEST_BARE = 8;
    private static final int KNOWN = 2_000;
    private static final int WELL_KNOWN = 20_000;
    private static final int FAMOUS = 40_000;
    private static final double NEARBY = 40_000;

    private final NameFile names;

    Misspellings(NameFile names) {
        this.names = names;
    }

    /// The numbers of the places meant, or null.
    ///
    /// @param bare whether nothing around the word says that it is a place
    int @Nullable [] find(String typed, boolean bare, @Nullable Point around) {
        byte[] word = typed.getBytes(StandardCharsets.US_ASCII);
        if (word.length < (bare ? SHORTEST_BARE : SHORTEST) || word.length > 40) {
            return null;
        }
        int most = bare || word.length < TWO_EDITS_FROM ? 1 : 2;
        Search search = new Search(word, most, bare, around);
        search.initial(word[0]);
        if (word[1] != word[0]) {
            search.initial(word[1]);
        }
        return search.best;
    }

    /// One look through the names with the same first letter.
    private final class Search {
        private final byte[] word;
        private final int most;
        private final boolean bare;
        private final @Nullable Point around;
        private final int[][] rows = new int[3][64];
        private int @Nullable [] best;
        private double bestScore;

        Search(byte[] word, int most, boolean bare, @Nullable Point around) {
            this.word = word;
            this.most = most;
            this.bare = bare;
            this.around = around;
        }

        void initial(byte letter) {
            KeyCursor cursor = names.cursor(names.blockOf(String.valueOf((char) letter)));
            while (cursor.next() && cursor.at(0) <= letter) {
                if (cursor.at(0) == letter
                        && Math.abs(cursor.length() - word.length) <= most
                        && cursor.length() < 60) {
                    consider(cursor);
                }
            }
        }

        private void consider(KeyCursor cursor) {
            int edits = edits(cursor);
            if (edits > most) {
                return;
            }
            int[] places = cursor.places();
            for (int place : places) {
                double score = Math.log10(names.size(place) + 1) - 1.5 * edits;
                boolean near = around != null && names.point(place).metresTo(around) < NEARBY;
                score += near ? 2 : 0;
                if (wanted(place, edits, near) && (best == null || score > bestScore)) {
                    best = places;
                    bestScore = score;
                }
            }
        }

        private boolean wanted(int place, int edits, boolean near) {
            int size = names.size(place);
            if (bare) {
                return size >= FAMOUS || (near && size >= KNOWN);
            }
            int enough = edits > 1 ? FAMOUS : word.length > SHORTEST ? KNOWN : WELL_KNOWN;
            return near ? size >= KNOWN / 4 * edits : size >= enough;
        }

        private int edits(KeyCursor cursor) {
            int length = cursor.length();
            int[] before = rows[0];
            int[] last = rows[1];
            int[] row = rows[2];
            for (int j = 0; j <= length; j++) {
                last[j] = j;
            }
            for (int i = 1; i <= word.length; i++) {
                Arrays.fill(row, 0, length + 1, most + 1);
                row[0] = i;
                int least = row[0];
                for (int j = Math.max(1, i - most); j <= Math.min(length, i + most); j++) {
                    row[j] = step(cursor, i, j, before, last, row);
                    least = Math.min(least, row[j]);
                }
                if (least > most) {
                    return most + 1;
                }
                int[] free = before;
                before = last;
                last = row;
                row = free;
            }
            return last[length];
        }

        private int step(KeyCursor key, int i, int j, int[] before, int[] last, int[] row) {
            int change = word[i - 1] == key.at(j - 1) ? 0 : 1;
            int cost = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
            boolean swapped =
                    i > 1 && j > 1 && word[i - 1] == key.at(j - 2) && word[i - 2] == key.at(j - 1);
            return swapped ? Math.min(cost, before[j - 2] + 1) : cost;
        }
    }
}
