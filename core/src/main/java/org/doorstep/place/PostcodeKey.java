package org.doorstep.place;

/// Postcodes as small numbers that sort as the files do.
final class PostcodeKey {

    /// How many unit codes a sector can have: 20 letters twice.
    static final int UNITS = Postcode.UNIT_LETTERS.length() * Postcode.UNIT_LETTERS.length();

    private PostcodeKey() {}

    /// The outward code in base 37, padded to four places so that E3 sorts before E3A.
    static int outward(String outward) {
        int key = 0;
        for (int i = 0; i < 4; i++) {
            key = key * 37 + (i < outward.length() ? digit(outward.charAt(i)) : 0);
        }
        return key;
    }

    static int sector(String outward, int sector) {
        return outward(outward) * 10 + sector;
    }

    static String outwardText(int key) {
        StringBuilder text = new StringBuilder(4);
        for (int rest = key; rest > 0; rest /= 37) {
            int digit = rest % 37;
            if (digit > 0) {
                text.append((char) (digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11));
            }
        }
        return text.reverse().toString();
    }

    /// From 0 to 399, or -1 when no unit ends so.
    static int unit(String unit) {
        int first = Postcode.UNIT_LETTERS.indexOf(unit.charAt(0));
        int second = Postcode.UNIT_LETTERS.indexOf(unit.charAt(1));
        return first < 0 || second < 0 ? -1 : first * Postcode.UNIT_LETTERS.length() + second;
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' + 1 : c - 'A' + 11;
    }
}
