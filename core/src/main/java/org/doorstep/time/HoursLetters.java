package org.doorstep.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days written as letters: "M/W/F", "T & Th", "MWF". A letter is a day only among others, in the
/// order of the week, where times may follow.
final class HoursLetters {

    private static final String DAY =
            "(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|Mo|Tu|We|Th|Fr|Sa|Su|M|T|W|F|S)";
    private static final String AFTER =
            "(?=\\s*[:(-]\\s*\\p{L}[^\\n;]{0,60}\\d|\\s*[:(,-]?\\s*(?:\\d|(?:noon|midday|from|at|am|pm|between|mornings?|afternoons?"
                    + "|evenings?|only|term|closed)\\b|[\\n;|)]|$))";
    private static final Pattern LIST =
            Pattern.compile(
                    "(?<![\\p{L}\\d'&/])"
                            + DAY
                            + "(?:(?:\\s?[/,&+-]\\s?|\\sand\\s|\\sto\\s|,\\s?and\\s|\\s)"
                            + DAY
                            + "(?![\\p{L}'])){1,8}"
                            + AFTER);
    private static final Pattern SLASHED =
            Pattern.compile(
                    "(?<![\\p{L}\\d'&/])(?:(?:M|Tu|T|W|Th|F)/){2,5}(?:Tu|T|W|Th|F|Sa|S)(?![\\p{L}\\d/])");
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\p{L}\\d'&/])(?:M|Tu|Th|T|W|F|Sa|Su|S){2,7}" + AFTER);
    private static final Pattern ALONE = Pattern.compile("(?<![\\p{L}\\d'&/.])[MTWF](?=:?\\s?\\d)");
    private static final Pattern UNIT = Pattern.compile(DAY);

    /// A day and one past its last letter.
    record Letter(int day, int end) {}

    private final Map<Integer, Letter> all = new HashMap<>();

    private HoursLetters() {}

    /// The days among the letters of a text, by where they begin.
    static Map<Integer, Letter> in(String text) {
        HoursLetters letters = new HoursLetters();
        LIST.matcher(text).results().forEach(m -> letters.run(text, m.start(), m.end()));
        SLASHED.matcher(text).results().forEach(m -> letters.run(text, m.start(), m.end()));
        JOINED.matcher(text).results().forEach(m -> letters.run(text, m.start(), m.end()));
        if (!letters.all.isEmpty()) {
            ALONE.matcher(text).results().forEach(m -> letters.run(text, m.start(), m.end()));
        }
        return letters.all;
    }

    private void run(String text, int start, int end) {
        Map<Integer, Letter> found = new HashMap<>();
        Matcher m = UNIT.matcher(text).region(start, end);
        if (text.substring(start, end).equals("M/F")) {
            return; // men and women
        }
        int last = 0;
        boolean single = false;
        while (m.find()) {
            int day = day(m.group(), last);
            if (day <= last) {
                return;
            }
            single |= m.group().length() == 1;
            found.put(m.start(), new Letter(day, m.end()));
            last = day;
        }
        if (single) {
            found.forEach(all::putIfAbsent);
        }
    }

    /// T is Tuesday unless that or a later day went before; S Saturday or Sunday, never first.
    private static int day(String word, int last) {
        return switch (word.toLowerCase(Locale.ROOT).substring(0, Math.min(2, word.length()))) {
            case "m", "mo" -> 1;
            case "tu" -> 2;
            case "t" -> last < 2 ? 2 : 4;
            case "w", "we" -> 3;
            case "th" -> 4;
            case "f", "fr" -> 5;
            case "sa" -> 6;
            case "s" -> last == 5 ? 6 : last == 6 ? 7 : 0;
            default -> 7;
        };
    }
}
