package org.doorstep.listing.reading;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// HTML's character references (HTML Living Standard, "Named character references"): those
/// that occur in British text, and every number.
final class Entities {

    private static final Map<String, String> NAMED = new HashMap<>();

    /// The longest reference that is looked for: `&` and `;` not counted.
    private static final int LONGEST = 10;

    static {
        for (String[] row : Table.rows(Entities.class, "entities.tsv")) {
            NAMED.put(row[0], Character.toString(Integer.parseInt(row[1], 16)));
        }
    }

    private Entities() {}

    /// The text with its references resolved, once.
    static String decode(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf('&', at)) {
            int end = end(text, at + 1);
            String character = end < 0 ? null : character(text.substring(at + 1, end));
            if (character == null) {
                at++;
                continue;
            }
            plain.append(text, from, at).append(character);
            from = at = text.charAt(Math.min(end, text.length() - 1)) == ';' ? end + 1 : end;
            if (at >= text.length()) {
                break;
            }
        }
        return plain.append(text, Math.min(from, text.length()), text.length()).toString();
    }

    /// Where a reference ends: at its semicolon.
    private static int end(String text, int start) {
        int last = Math.min(text.length(), start + LONGEST);
        for (int i = start; i < last; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i;
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable String character(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code =
                    hex
                            ? Integer.parseInt(name.substring(2), 16)
                            : Integer.parseInt(name.substring(1));
            if (code >= 0x80 && code < 0xA0) {
                // Browsers read these numbers as Windows-1252, and so did those who wrote them.
                return new String(new byte[] {(byte) code}, Charset.forName("windows-1252"));
            }
            boolean text = code > 0 && Character.isValidCodePoint(code) && !surrogate(code);
            return text ? Character.toString(code) : "";
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static boolean surrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }
}
