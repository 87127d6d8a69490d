package org.doorstep.understanding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads whole numbers below a thousand, in figures or in English words: "82", "80s", "eighty two".
final class Numbers {

    private static final Map<String, Integer> UNITS =
            Map.of(
                    "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7,
                    "eight", 8, "nine", 9);

    private static final Map<String, Integer> TEENS =
            Map.of(
                    "ten",
                    10,
                    "eleven",
                    11,
                    "twelve",
                    12,
                    "thirteen",
                    13,
                    "fourteen",
                    14,
                    "fifteen",
                    15,
                    "sixteen",
                    16,
                    "seventeen",
                    17,
                    "eighteen",
                    18,
                    "nineteen",
                    19);

    private static final Map<String, Integer> TENS =
            Map.of(
                    "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
                    "seventy", 70, "eighty", 80, "ninety", 90);

    /// A number and how many words said it.
    ///
    /// @param decade whether it was "80s" or "eighties", which is no exact age
    record Read(int value, int words, boolean decade) {}

    /// The number that begins at a word, or null.
    @Nullable Read read(List<Token> tokens, int i) {
        String word = tokens.get(i).word();
        if (Character.digit(word.charAt(0), 10) >= 0) {
            return figures(word);
        }
        if (word.endsWith("ties")) {
            Integer tens = TENS.get(word.substring(0, word.length() - 3) + "y");
            return tens == null ? null : new Read(tens, 1, true);
        }
        Integer tens = TENS.get(word);
        if (tens != null) {
            Integer unit = i + 1 < tokens.size() ? UNITS.get(tokens.get(i + 1).word()) : null;
            return unit == null ? new Read(tens, 1, false) : new Read(tens + unit, 2, false);
        }
        Integer small = TEENS.getOrDefault(word, UNITS.get(word));
        return small == null ? null : new Read(small, 1, false);
    }

    private static @Nullable Read figures(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        String rest = word.substring(digits);
        if (digits == 0 || digits > 3 || !(rest.isEmpty() || rest.equals("s"))) {
            return null;
        }
        return new Read(Integer.parseInt(word.substring(0, digits)), 1, rest.equals("s"));
    }
}
