package org.doorstep.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// The form in which names of places are compared: `St. Alban's`, `saint albans` and `St Albans`
/// are one, as are `Bradford-upon-Avon` and `bradford on avon`.
final class NameKey {

    private static final Map<String, String> SAME =
            Map.of("saint", "st", "upon", "on", "n", "and", "nth", "north", "sth", "south");

    private NameKey() {}

    /// Words separated by single spaces; empty when the name has no letter or digit.
    static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        StringBuilder word = new StringBuilder();
        String text = name.replace("&", " and ");
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.append(c);
            } else if (!apostrophe(c) && !word.isEmpty()) {
                key.append(key.isEmpty() ? "" : " ").append(word(word.toString()));
                word.setLength(0);
            }
        }
        return key.toString();
    }

    /// One word without marks and capitals, apostrophes gone, in its usual spelling.
    static String word(String typed) {
        String bare = plain(typed) ? typed : bare(typed);
        String low = bare.toLowerCase(Locale.ROOT);
        return SAME.getOrDefault(low, low);
    }

    static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00b4';
    }

    private static boolean plain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= 128 || apostrophe(c)) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String typed) {
        String split = Normalizer.normalize(typed, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            if (!apostrophe(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
