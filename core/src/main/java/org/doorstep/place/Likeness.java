package org.doorstep.place;

import java.util.Arrays;

/// How unlike a typed word is to a name, in tenths of a slip: what a hurried thumb or an ear does
/// costs little (a vowel swapped or left out, a letter doubled, a silent h, `k` for `c`), any other
/// change a whole slip and more.
///
/// A weighted form of Damerau's distance with adjacent swaps (CACM 7(3), 1964). Not shared between
/// threads; each search has its own.
final class Likeness {

    static final int DOUBLED = 3;
    static final int VOWEL = 5;
    private static final int QUIET = 4;
    static final int VOWEL_LOST = 6;
    static final int SWAPPED = 6;
    private static final int CONSONANT_LOST = 8;
    private static final int SLIPPED = 8;
    private static final int OTHER = 12;

    /// Letters that are heard for one another.
    private static final String[] SOUNDS = {
        "ck", "cs", "sz", "fv", "gj", "kq", "dt", "bp", "mn", "ft", "iy", "uw", "ae", "ck", "hw"
    };

    private static final String[] KEYBOARD = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private static final byte[][] CHANGE = changes();

    private final byte[] word;
    private final int most;
    private final int[][] rows = new int[3][64];

    /// @param most more than this is not measured
    Likeness(byte[] word, int most) {
        this.word = word;
        this.most = most;
    }

    private static byte[][] changes() {
        byte[][] change = new byte[128][128];
        for (byte[] row : change) {
            Arrays.fill(row, (byte) OTHER);
        }
        for (int a = 0; a < 128; a++) {
            for (int b = 0; b < 128; b++) {
                if (vowel(a) && vowel(b)) {
                    change[a][b] = VOWEL;
                }
            }
            change[a][a] = 0;
        }
        for (String keys : KEYBOARD) {
            for (int i = 1; i < keys.length(); i++) {
                alike(change, keys.charAt(i - 1), keys.charAt(i), SLIPPED);
            }
        }
        for (String pair : SOUNDS) {
            alike(change, pair.charAt(0), pair.charAt(1), VOWEL);
        }
        return change;
    }

    private static void alike(byte[][] change, char a, char b, int cost) {
        change[a][b] = (byte) Math.min(change[a][b], cost);
        change[b][a] = change[a][b];
    }

    private static boolean vowel(int c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    /// The cost of having typed the word for the key, or more than the most.
    int of(byte[] key) {
        int length = key.length;
        int[] before = rows[0];
        int[] last = rows[1];
        int[] row = rows[2];
        last[0] = 0;
        for (int j = 1; j <= length; j++) {
            last[j] = last[j - 1] + lost(key[j - 1], j > 1 ? key[j - 2] : 0, j == length);
        }
        for (int i = 1; i <= word.length; i++) {
            byte c = word[i - 1];
            int extra = lost(c, i > 1 ? word[i - 2] : 0, i == word.length);
            row[0] = last[0] + extra;
            int least = row[0];
            for (int j = 1; j <= length; j++) {
                byte k = key[j - 1];
                int missed = lost(k, j > 1 ? key[j - 2] : 0, j == length);
                int cost = last[j - 1] + change(c, k);
                cost = Math.min(cost, Math.min(last[j] + extra, row[j - 1] + missed));
                if (i > 1 && j > 1 && c != k && c == key[j - 2] && word[i - 2] == k) {
                    cost = Math.min(cost, before[j - 2] + SWAPPED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
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

    /// What it costs to have typed one letter for another.
    static int change(char a, char b) {
        return change((byte) a, (byte) b);
    }

    /// What it costs to have left a letter out, or put one in, behind another.
    static int lost(char c, char before) {
        return lost((byte) c, before, false);
    }

    private static int change(byte a, byte b) {
        return a < 0 || b < 0 ? (a == b ? 0 : OTHER) : CHANGE[a][b];
    }

    /// What it costs to leave a letter out, or to put one in.
    private static int lost(byte c, int before, boolean last) {
        if (c == before) {
            return DOUBLED;
        }
        if (c == 'h' || c == ' ' || (last && c == 'e')) {
            return QUIET;
        }
        return vowel(c) ? VOWEL_LOST : CONSONANT_LOST;
    }
}
