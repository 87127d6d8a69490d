package org.doorstep.place;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Finds the place that a mistyped or half-heard name was meant to be: the likest, the larger and
/// the nearer first. How unlike it may be grows with its length and with how much the words around
/// speak of a place; how small the place may be shrinks with it.
final class Misspellings {

    /// Names shorter than this are too like other words.
    static final int SHORTEST = 5;

    private static final int LONGEST = 40;
    /// In metres.
    static final double NEARBY = 40_000;
    private static final int KNOWN = 2_000;

    private static final int SLIGHT = 8;

    /// Counties' short forms are like too many words.
    private static final int SHORTEST_AREA = 8;

    /// How much the words around say that a place is meant.
    enum Said {
        BARE,
        NAMED,
        LED
    }

    /// In tenths of a slip, by the length of the word from five letters on.
    private static final int[] BARE_MOST = {6, 8, 9, 12, 12, 14, 16};

    private static final int[] LED_MOST = {12, 12, 13, 18, 20, 24, 24};

    /// The letters that a first letter is heard as.
    private static final String[] HEARD = {"ck", "kc", "cs", "sc", "fp", "gj", "jg", "ei", "ie"};

    private final NameFile names;
    private final KnownNames known;

    Misspellings(NameFile names) {
        this.names = names;
        known = names.known();
    }

    /// The places meant, and how far from their name the word is, in tenths of a slip.
    record Meant(int[] places, int cost) {}

    /// The places meant, or null.
    @Nullable Meant find(String typed, Said said, @Nullable Point around) {
        byte[] word = typed.getBytes(StandardCharsets.US_ASCII);
        if (word.length < SHORTEST || word.length > LONGEST) {
            return null;
        }
        int[] limits = said.compareTo(Said.LED) >= 0 ? LED_MOST : BARE_MOST;
        int most = limits[Math.min(limits.length - 1, word.length - SHORTEST)];
        Search search = new Search(word, most, said, around);
        search.initial(word[0]);
        // Bare, every strange word comes here, and next to nobody slips on the first letter.
        if (search.parts > 1 || search.best != null || said == Said.BARE) {
            return search.best;
        }
        if (word[1] != word[0]) {
            search.initial(word[1]);
        }
        for (String heard : HEARD) {
            if (heard.charAt(0) == word[0] && heard.charAt(1) != word[1]) {
                search.initial((byte) heard.charAt(1));
            }
        }
        if ("aeiou".indexOf(word[0]) >= 0 && said.compareTo(Said.LED) >= 0) {
            search.initial((byte) 'h');
        }
        return search.best;
    }

    /// Looks through the names with the same first letter.
    private final class Search {
        private final byte[] word;
        private final int most;
        private final Said said;
        private final @Nullable Point around;
        private final Likeness likeness;
        private final int letters;
        private final int parts;
        private final int least;
        private @Nullable Meant best;
        private double bestScore;

        Search(byte[] word, int most, Said said, @Nullable Point around) {
            this.word = word;
            this.most = most;
            this.said = said;
            this.around = around;
            likeness = new Likeness(word, most);
            letters = KnownNames.letters(word);
            parts = parts(word);
            least = NameFile.step(Math.min(enough(0, around != null), enough(0, false)));
        }

        /// A name may be run together anywhere; it is torn only near by.
        private static int parts(byte[] bytes) {
            int parts = 1;
            for (byte b : bytes) {
                parts += b == ' ' ? 1 : 0;
            }
            return parts;
        }

        void initial(byte letter) {
            int spare = most / Likeness.DOUBLED > 4 ? 3 : 2;
            for (int length = word.length - spare; length <= word.length + spare; length++) {
                KnownNames.Drawer drawer = known.open(letter, length);
                while (drawer.next(least)) {
                    if (others(drawer.letters()) <= most * 2 / Likeness.VOWEL) {
                        consider(drawer);
                    }
                }
            }
        }

        /// The letters that only one of them has: no slip changes two for less than a vowel's cost.
        private int others(int theirs) {
            return Integer.bitCount(letters ^ theirs);
        }

        private void consider(KnownNames.Drawer drawer) {
            byte[] key = drawer.key();
            boolean torn = parts(key) < parts;
            int cost = torn && around == null ? most + 1 : likeness.of(key);
            if (cost > most) {
                return;
            }
            int[] places = names.placesOf(drawer.number());
            for (int place : places) {
                boolean near = around != null && names.point(place).metresTo(around) < NEARBY;
                double score = Math.log10(names.size(place) + 1) - 0.15 * cost + (near ? 2 : 0);
                boolean brief =
                        names.isArea(place) && (key.length < SHORTEST_AREA || cost > SLIGHT);
                if (!brief
                        && (near || !torn)
                        && names.size(place) >= enough(cost, near)
                        && (best == null || score > bestScore)) {
                    best = new Meant(places, cost);
                    bestScore = score;
                }
            }
        }

        /// How many people make a place be meant by a word that unlike its name.
        private int enough(int cost, boolean near) {
            boolean slight = cost <= SLIGHT - 2;
            if (said.compareTo(Said.LED) >= 0) {
                int people = cost > 12 ? 30_000 : slight ? KNOWN : KNOWN * 2;
                return near ? people / 4 : word.length > SHORTEST ? people : people * 4;
            }
            if (near) {
                return KNOWN;
            }
            int longer = Math.min(3, word.length - SHORTEST);
            int people = (slight ? 40_000 : 80_000) >> longer;
            return said == Said.NAMED ? people / 2 : people;
        }
    }
}
