package org.doorstep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A postcode, whole or in part: `E3 3HN`, the sector `E3 3`, the district `E3`.
///
/// The forms and the letters each position allows are those of BS 7666 and Royal Mail's
/// Programmers' Guide to the Postcode Address File. That a text parses says nothing of whether
/// such a postcode exists: the gazetteer knows that.
///
/// @param outward the district, in capitals: `E3`, `SW1A`
/// @param sector the digit after the space, or null
/// @param unit the two last letters, or null; never without a sector
public record Postcode(String outward, @Nullable Integer sector, @Nullable String unit) {

    /// The letters of a unit: those that are not mistaken for others (no C I K M O V).
    static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private static final List<String> OUTWARD_FORMS =
            List.of("F9", "F99", "FS9", "F9T", "FS99", "FS9U");
    private static final int LONGEST_TYPED = 24;

    public Postcode {
        if (unit != null && sector == null) {
            throw new IllegalArgumentException("a unit needs its sector: " + outward);
        }
    }

    /// The likeliest reading of what somebody typed (`e33hn`, `E3-3HN.`, `S017 1BJ`, `e3 3`), or
    /// empty when the grammar of postcodes allows none.
    public static Optional<Postcode> parse(String typed) {
        List<Postcode> readings = readings(typed);
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getFirst());
    }

    /// Every reading, likeliest first: a whole postcode before a part of one, letters and digits
    /// as typed before O for 0 and I for 1, and `E33` as a district before sector 3 of E3.
    public static List<Postcode> readings(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return List.of();
        }
        String text = stripEnds(typed);
        String packed = pack(text);
        if (packed.length() < 2 || packed.length() > 7 || !anyDigit(packed)) {
            return List.of();
        }
        List<Postcode> found = new ArrayList<>();
        int end = packed.length();
        if (end >= 5) {
            whole(packed.substring(0, end - 3), packed.substring(end - 3), found);
        }
        boolean splitBeforeLast = text.length() > 2 && separator(text.charAt(text.length() - 2));
        if (splitBeforeLast) {
            sector(packed, found);
        }
        for (String out : outwards(packed)) {
            found.add(new Postcode(out, null, null));
        }
        if (!splitBeforeLast) {
            sector(packed, found);
        }
        return List.copyOf(found);
    }

    /// As it is written: `E3 3HN`, `E3 3`, `E3`.
    public String canonical() {
        if (sector == null) {
            return outward;
        }
        return outward + " " + sector + (unit == null ? "" : unit);
    }

    /// The leading letters: `E`, `SW`, `BT`.
    public String area() {
        int letters = outward.length() > 1 && !digit(outward.charAt(1)) ? 2 : 1;
        return outward.substring(0, letters);
    }

    private static void whole(String out, String in, List<Postcode> found) {
        char sector = asDigit(in.charAt(0));
        String unit = in.substring(1);
        if (sector == 0 || PostcodeKey.unit(unit) < 0) {
            return;
        }
        for (String outward : outwards(out)) {
            found.add(new Postcode(outward, sector - '0', unit));
        }
    }

    private static void sector(String packed, List<Postcode> found) {
        int last = packed.length() - 1;
        if (last < 2 || last > 4 || !digit(packed.charAt(last))) {
            return;
        }
        int digit = packed.charAt(last) - '0';
        for (String out : outwards(packed.substring(0, last))) {
            found.add(new Postcode(out, digit, null));
        }
    }

    private static List<String> outwards(String typed) {
        List<String> exact = new ArrayList<>();
        List<String> corrected = new ArrayList<>();
        for (String form : OUTWARD_FORMS) {
            String fitted = form.length() == typed.length() ? fit(typed, form) : null;
            if (typed.equals(fitted)) {
                exact.add(typed);
            } else if (fitted != null) {
                corrected.add(fitted);
            }
        }
        exact.addAll(corrected);
        return exact;
    }

    private static @Nullable String fit(String typed, String form) {
        StringBuilder fitted = new StringBuilder(4);
        for (int i = 0; i < form.length(); i++) {
            char place = form.charAt(i);
            char c = place == '9' ? asDigit(typed.charAt(i)) : asLetter(typed.charAt(i));
            if (c == 0 || !allowed(c, place)) {
                return null;
            }
            fitted.append(c);
        }
        return fitted.toString();
    }

    /// F and S are the first and second letter, T and U the letter after one digit in the forms
    /// A9A and AA9A.
    private static boolean allowed(char c, char place) {
        return switch (place) {
            case 'F' -> "QVX".indexOf(c) < 0;
            case 'S' -> "IJZ".indexOf(c) < 0;
            case 'T' -> "ABCDEFGHJKPSTUW".indexOf(c) >= 0;
            case 'U' -> "ABEHMNPRVWXY".indexOf(c) >= 0;
            default -> true;
        };
    }

    private static char asDigit(char c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> digit(c) ? c : 0;
        };
    }

    private static char asLetter(char c) {
        return switch (c) {
            case '0' -> 'O';
            case '1' -> 'I';
            default -> c >= 'A' && c <= 'Z' ? c : 0;
        };
    }

    /// Punctuation inside is dropped; anything else that is no letter or digit spoils the whole.
    private static String pack(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        StringBuilder packed = new StringBuilder(8);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (digit(c) || (c >= 'A' && c <= 'Z')) {
                packed.append(c);
            } else if (!separator(c)) {
                return "";
            }
        }
        return packed.toString();
    }

    private static String stripEnds(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && !Character.isLetterOrDigit(typed.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    private static boolean separator(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || "-._,/\u2010\u2011\u2013".indexOf(c) >= 0;
    }

    private static boolean anyDigit(String packed) {
        for (int i = 0; i < packed.length(); i++) {
            if (digit(packed.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
