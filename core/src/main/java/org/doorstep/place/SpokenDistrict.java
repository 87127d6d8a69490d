package org.doorstep.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A postcode's district as it is dictated: "E three", "b thirty three", "s w nine", and London's
/// districts by their points of the compass, "east three"; or spaced out, "B 29", "E H 6".
///
/// @param code as it is typed, `e3`
/// @param to one past its last word
record SpokenDistrict(String code, int to) {

    private static final List<String> UNITS =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final int TWENTY = 20;

    private static final Map<String, String> COMPASS =
            Map.of("east", "e", "west", "w", "north", "n", "south", "s");

    /// The district that is said from this word on, or null. Whether it exists is not asked.
    static @Nullable SpokenDistrict at(Tokens tokens, int at) {
        String letters = letters(tokens, at);
        int next = at + 1;
        if (letters.length() == 1 && letters(tokens, next).length() == 1) {
            letters += letters(tokens, next);
            next++;
        }
        int tens = TENS.indexOf(tokens.key(next));
        int units = UNITS.indexOf(tokens.key(tens < 0 ? next : next + 1));
        boolean bare = tens >= 0 && (units < 1 || units > 9);
        int number = tens < 0 ? units : TWENTY + 10 * tens + (bare ? 0 : units);
        int to = next + (tens < 0 || bare ? 1 : 2);
        if (!letters.isEmpty() && tens < 0 && units < 0) {
            return spaced(tokens, letters, next);
        }
        if (letters.isEmpty() || number < 1 || !tokens.joined(at, to)) {
            return null;
        }
        return new SpokenDistrict(letters + number, to);
    }

    private static @Nullable SpokenDistrict spaced(Tokens tokens, String letters, int at) {
        String number = tokens.key(at);
        boolean brief = !number.isEmpty() && number.length() <= 2;
        return brief
                        && number.chars().allMatch(c -> c >= '0' && c <= '9')
                        && tokens.joined(at - 1, at + 1)
                ? new SpokenDistrict(letters + number, at + 1)
                : null;
    }

    /// Whether nothing stands beside it, or behind it where a point of the compass says what it is.
    boolean stands(Tokens tokens, int at) {
        boolean alone = tokens.gap(at).compareTo(Tokens.Gap.COMMA) >= 0;
        boolean compass = COMPASS.containsKey(tokens.key(at));
        if (Character.isDigit(tokens.key(to - 1).charAt(0))) {
            return large(tokens, at)
                    && (at == 0 || tokens.gap(to).compareTo(Tokens.Gap.COMMA) >= 0);
        }
        return tokens.gap(to).compareTo(Tokens.Gap.COMMA) >= 0 && (alone || compass);
    }

    private static boolean large(Tokens tokens, int at) {
        String typed = tokens.typed(at, at + 1);
        return typed.equals(typed.toUpperCase(Locale.ROOT));
    }

    /// One or two letters, or those of a point of the compass; "n" as typed, not as "and".
    private static String letters(Tokens tokens, int at) {
        if (at >= tokens.count()) {
            return "";
        }
        String typed = tokens.typed(at, at + 1).toLowerCase(Locale.ROOT);
        boolean plain = typed.length() <= 2 && typed.chars().allMatch(c -> c >= 'a' && c <= 'z');
        boolean word = typed.length() == 2 && !"se sw ne nw wc ec".contains(typed);
        return plain && !word ? typed : COMPASS.getOrDefault(typed, "");
    }
}
