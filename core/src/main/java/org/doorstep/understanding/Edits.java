package org.doorstep.understanding;

/// How far one spelling is from another: Damerau's edits (F. J. Damerau, "A technique for computer
/// detection and correction of spelling errors", 1964; the restricted form, where a pair that
/// changed places is not edited again), each with a price below 1 when a slip of finger or ear
/// explains it.
final class Edits {

    /// The neighbours of each letter on a British keyboard, a to z.
    private static final String[] NEAR = {
        "qwsz", "vghn", "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko", "huikmn",
        "jiolm", "kop", "njk", "bhjm", "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb",
        "qase", "zsdc", "tghu", "asx"
    };

    private static final String VOWELS = "aeiouy";
    private static final double SLIP = 0.8;
    private static final double SOUND = 0.7;
    private static final double DOUBLED = 0.6;
    /// People seldom get the first letter wrong.
    private static final double FIRST = 1.5;

    private Edits() {}

    /// The price of getting from one word to the other, or infinity when it takes more than `most`
    /// edits.
    static double cost(String from, String to, int most) {
        int width = to.length() + 1;
        int[][] edits = new int[3][width];
        double[][] costs = new double[3][width];
        for (int j = 1; j < width; j++) {
            edits[0][j] = j;
            costs[0][j] = costs[0][j - 1] + FIRST;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = edits[i % 3];
            row[0] = i;
            costs[i % 3][0] = i * FIRST;
            int least = i;
            for (int j = 1; j < width; j++) {
                cell(from, to, i, j, edits, costs);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return Double.POSITIVE_INFINITY;
            }
        }
        int last = from.length() % 3;
        return edits[last][width - 1] > most ? Double.POSITIVE_INFINITY : costs[last][width - 1];
    }

    private static void cell(
            String from, String to, int i, int j, int[][] edits, double[][] costs) {
        int here = i % 3;
        int above = (i + 2) % 3;
        char a = from.charAt(i - 1);
        char b = to.charAt(j - 1);
        int count = edits[above][j - 1] + (a == b ? 0 : 1);
        double cost = costs[above][j - 1] + swap(a, b) * (i == 1 ? FIRST : 1);
        int fewest = Math.min(edits[above][j], edits[here][j - 1]) + 1;
        if (fewest <= count) {
            boolean left = edits[above][j] <= edits[here][j - 1];
            double added =
                    left
                            ? costs[above][j] + extra(from, i, VOWELS)
                            : costs[here][j - 1] + extra(to, j, VOWELS);
            cost = fewest < count ? added : Math.min(cost, added);
            count = fewest;
        }
        boolean crossed =
                i > 1 && j > 1 && a == to.charAt(j - 2) && from.charAt(i - 2) == b && a != b;
        if (crossed && edits[(i + 1) % 3][j - 2] + 1 <= count) {
            count = edits[(i + 1) % 3][j - 2] + 1;
            cost = Math.min(cost, costs[(i + 1) % 3][j - 2] + SOUND);
        }
        edits[here][j] = count;
        costs[here][j] = cost;
    }

    private static double swap(char a, char b) {
        if (a == b) {
            return 0;
        }
        boolean vowels = VOWELS.indexOf(a) >= 0 && VOWELS.indexOf(b) >= 0;
        boolean sibilants = "csz".indexOf(a) >= 0 && "csz".indexOf(b) >= 0;
        boolean hard = "ckq".indexOf(a) >= 0 && "ckq".indexOf(b) >= 0;
        if (vowels || sibilants || hard) {
            return SOUND;
        }
        return NEAR[a - 'a'].indexOf(b) >= 0 ? SLIP : 1;
    }

    /// A letter too many or too few: cheaper when it doubles the one before, or is a vowel.
    private static double extra(String word, int at, String vowels) {
        char c = word.charAt(at - 1);
        if (at > 1 && word.charAt(at - 2) == c) {
            return DOUBLED;
        }
        return at == 1 ? FIRST : vowels.indexOf(c) >= 0 ? SLIP : 1;
    }
}
