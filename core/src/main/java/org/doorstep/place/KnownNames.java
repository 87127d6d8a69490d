package org.doorstep.place;

import java.nio.ByteBuffer;

/// The names a mistyped word may be meant for: those of places that many know, in drawers by first
/// letter and length, the largest place first. Read where they lie, in a file of names.
///
/// A drawer's beginning is a number of four bytes from the beginning of all; an entry has its
/// letters as bits (4 bytes), the size of its largest place in steps of [NameFile#sizeStep] (1),
/// the number of its key (2), and its letters.
final class KnownNames {

    static final int SHORTEST = 3;
    static final int LONGEST = 43;
    private static final int LENGTHS = LONGEST - SHORTEST + 1;
    private static final int LETTERS = 26;
    static final int DRAWERS = LETTERS * LENGTHS;
    static final int FIXED = 7;

    /// About 500 people: fewer are never meant by a mistyped word, see [Misspellings].
    static final int LEAST_STEP = 41;

    private final ByteBuffer data;
    private final int base;

    KnownNames(ByteBuffer data, int base) {
        this.data = data;
        this.base = base;
    }

    /// The number of a drawer, or -1 where there is none.
    static int drawer(byte first, int length) {
        boolean kept = first >= 'a' && first <= 'z' && length >= SHORTEST && length <= LONGEST;
        return kept ? (first - 'a') * LENGTHS + length - SHORTEST : -1;
    }

    /// Which letters there are, one bit for each; others share bits with them.
    static int letters(byte[] bytes) {
        int letters = 0;
        for (byte b : bytes) {
            letters |= 1 << (b & 31);
        }
        return letters;
    }

    /// The entries with this first letter and length, walked by [Drawer#next].
    Drawer open(byte first, int length) {
        int drawer = drawer(first, length);
        return drawer < 0
                ? new Drawer(0, 0, 0)
                : new Drawer(
                        base + data.getInt(base + drawer * 4),
                        base + data.getInt(base + drawer * 4 + 4),
                        length);
    }

    /// A walk through the names of one drawer.
    final class Drawer {
        private final int end;
        private final byte[] key;
        private int at;

        private Drawer(int at, int end, int length) {
            this.at = at - FIXED - length;
            this.end = end;
            this.key = new byte[length];
        }

        /// Goes on to the next name that is of a place of so many steps or more; those behind it
        /// are smaller.
        boolean next(int leastStep) {
            at += FIXED + key.length;
            return at < end && (data.get(at + 4) & 0xff) >= leastStep;
        }

        int letters() {
            return data.getInt(at);
        }

        /// The name's number among all keys.
        int number() {
            return data.getChar(at + 5);
        }

        /// Its letters; the array is used again for the next.
        byte[] key() {
            data.get(at + FIXED, key);
            return key;
        }
    }
}
