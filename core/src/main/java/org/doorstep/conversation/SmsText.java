package org.doorstep.conversation;

import java.util.Map;

/// How many parts a text takes, and the small repairs that keep it in the cheap alphabet.
///
/// GSM 03.38 (3GPP TS 23.038): 160 characters in one part and 153 in each of several, in its
/// own
/// 7-bit alphabet; one character outside it turns the whole text into UCS-2, 70 and 67.
public final class SmsText {

    /// The most parts an ordinary reply may take.
    public static final int MOST_PARTS = 2;

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
                    + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// These need an escape before them, so they cost two.
    private static final String EXTENDED = "[]{}^~€\\|";

    /// What has a cheap twin that reads the same.
    private static final Map<Integer, String> TWINS =
            Map.ofEntries(
                    Map.entry(0x2013, "-"),
                    Map.entry(0x2014, "-"),
                    Map.entry(0x2212, "-"),
                    Map.entry(0x2010, "-"),
                    Map.entry(0x2011, "-"),
                    Map.entry(0x2026, "..."),
                    Map.entry(0x2018, "'"),
                    Map.entry(0x2019, "'"),
                    Map.entry(0x201C, "\""),
                    Map.entry(0x201D, "\""),
                    Map.entry((int) '\t', " "),
                    Map.entry(0x00A0, " "),
                    Map.entry(0x202F, " "),
                    Map.entry(0x2009, " "),
                    Map.entry(0x200B, ""),
                    Map.entry(0x200C, ""),
                    Map.entry(0x200D, ""),
                    Map.entry(0xFEFF, ""),
                    Map.entry(0x2028, ""),
                    Map.entry(0x2029, ""));

    private SmsText() {}

    /// The alphabet a text is sent in, with its room for a lone part and for one of several.
    public enum Encoding {
        GSM_7("GSM-7", 160, 153),
        UCS_2("UCS-2", 70, 67);

        private final String label;
        private final int alone;
        private final int among;

        Encoding(String label, int alone, int among) {
            this.label = label;
            this.alone = alone;
            this.among = among;
        }

        /// The name as the contract writes it.
        public String label() {
            return label;
        }
    }

    /// What a text costs.
    public record Measure(int parts, Encoding encoding) {}

    /// Counts a text's parts. An escape or surrogate pair never straddles two of them, so a
    /// part may
    /// hold one less.
    public static Measure measure(String text) {
        Encoding encoding =
                text.codePoints().allMatch(c -> septets(c) > 0) ? Encoding.GSM_7 : Encoding.UCS_2;
        int[] costs = text.codePoints().map(c -> cost(c, encoding)).toArray();
        int units = 0;
        for (int cost : costs) {
            units += cost;
        }
        return new Measure(units <= encoding.alone ? 1 : partsOf(costs, encoding.among), encoding);
    }

    /// Whether a text is an ordinary reply's length.
    public static boolean fits(String text) {
        return measure(text).parts() <= MOST_PARTS;
    }

    /// The text with typographic characters that only cost money replaced by plain ones.
    public static String sanitise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            String twin = TWINS.get(c);
                            if (twin == null) {
                                plain.appendCodePoint(c);
                            } else {
                                plain.append(twin);
                            }
                        });
        return plain.toString();
    }

    /// Whether a character is in the cheap alphabet.
    static boolean cheap(int codePoint) {
        return septets(codePoint) > 0;
    }

    private static int partsOf(int[] costs, int room) {
        int parts = 1;
        int used = 0;
        for (int cost : costs) {
            if (used + cost > room) {
                parts++;
                used = 0;
            }
            used += cost;
        }
        return parts;
    }

    private static int cost(int codePoint, Encoding encoding) {
        return encoding == Encoding.GSM_7 ? septets(codePoint) : Character.charCount(codePoint);
    }

    private static int septets(int codePoint) {
        if (BASIC.indexOf(codePoint) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 0;
    }
}
