package org.doorstep.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Splits a text of opening hours into tokens: words and phrases by the vocabulary, numbers by
/// their shape.
final class HoursLexer {

    private static final Pattern LEXEME =
            Pattern.compile("\\n|[\\p{L}\\p{M}]+(?:'[\\p{L}]+)*'?|\\d+|[^\\s]");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})\\s?(?:st|nd|rd|th)\\b");
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})(?![\\d/.:])");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final String HALF =
            "(?:\\s?([ap])\\.?\\s?m\\b\\.?|\\s?(noon|midday)\\b|\\s?(midnight)\\b)?";
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2})(?:\\s?[:.](\\d{2})(?::00)?|-(00|30|45))?"
                            + HALF
                            + "(?:\\s?hrs\\b)?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{1,2})([0-5][05])" + HALF + "(?:\\s?h(?:ou)?rs\\b)?");

    private static final Pattern PHONE =
            Pattern.compile("(?:\\+44|0)\\s?\\d{2,4}[\\s-]?\\d{3}[\\s-]?\\d{3,4}(?!\\d)");

    private final String text;
    private final String lower;
    private final List<int[]> lexemes = new ArrayList<>();
    private final List<HoursToken> tokens = new ArrayList<>();

    private HoursLexer(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
    }

    /// The tokens of a text, in order; all but white space is in some token.
    static List<HoursToken> tokens(String text) {
        HoursLexer lexer = new HoursLexer(text);
        // A letter whose lower case is longer would shift every position after it.
        return lexer.lower.length() == text.length() ? lexer.read() : List.of();
    }

    private List<HoursToken> read() {
        Matcher m = LEXEME.matcher(lower);
        while (m.find()) {
            lexemes.add(new int[] {m.start(), m.end()});
        }
        int i = 0;
        while (i < lexemes.size()) {
            int phrase = phrase(i);
            if (phrase > 0) {
                i += phrase;
                continue;
            }
            int end = single(i);
            while (i < lexemes.size() && lexemes.get(i)[0] < end) {
                i++;
            }
        }
        return tokens;
    }

    /// Adds the longest phrase that begins at a lexeme; answers how many lexemes it took.
    private int phrase(int i) {
        int best = 0;
        HoursWords.Meaning found = null;
        StringBuilder words = new StringBuilder();
        for (int k = i; k < lexemes.size() && k < i + 2 * HoursWords.LONGEST; k++) {
            String word = word(k);
            if (word.equals("-") && k > i && tight(k)) {
                continue;
            }
            words.append(words.isEmpty() ? "" : " ").append(word);
            HoursWords.Meaning meaning = HoursWords.meaning(words.toString());
            if (meaning != null && meant(meaning, i)) {
                best = k - i + 1;
                found = meaning;
            }
        }
        if (found != null) {
            int end = lexemes.get(i + best - 1)[1];
            add(found.kind(), found.value(), lexemes.get(i)[0], end, null);
        }
        return best;
    }

    private String word(int k) {
        String word = lower.substring(lexemes.get(k)[0], lexemes.get(k)[1]);
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word.replace("'", "");
    }

    /// A hyphen inside a word.
    private boolean tight(int k) {
        return k + 1 < lexemes.size()
                && lexemes.get(k)[0] == lexemes.get(k - 1)[1]
                && lexemes.get(k + 1)[0] == lexemes.get(k)[1];
    }

    /// "We" is Wednesday only in the manner of a timetable, "may" a month only with its capital.
    private boolean meant(HoursWords.Meaning meaning, int i) {
        boolean capital = Character.isUpperCase(text.charAt(lexemes.get(i)[0]));
        if (meaning.kind() == Kind.MONTH && meaning.value() == 5) {
            return capital;
        }
        if (meaning.kind() != Kind.SHORT) {
            return true;
        }
        String next = i + 1 < lexemes.size() ? word(i + 1) : "";
        return capital && (next.matches("[-,&;\\d].*") || next.isEmpty());
    }

    /// Adds one token that is no phrase; answers where it ends.
    private int single(int i) {
        int start = lexemes.get(i)[0];
        int end = lexemes.get(i)[1];
        char c = lower.charAt(start);
        if (Character.isDigit(c)) {
            return number(start);
        }
        if (Character.isLetter(c)) {
            switch (word(i)) {
                case "noon", "midday" -> add(Kind.TIME, 12, start, end, exact(12, 0));
                case "midnight" -> add(Kind.TIME, 0, start, end, exact(0, 0));
                default -> end = unknown(start, end);
            }
            return end;
        }
        add(mark(c), 0, start, end, null);
        return end;
    }

    private static Kind mark(char c) {
        return switch (c) {
            case '-', '~' -> Kind.DASH;
            case ',' -> Kind.COMMA;
            case '&', '+', '/' -> Kind.AND;
            case ':' -> Kind.COLON;
            case '.', '!' -> Kind.STOP;
            case '\n', ';', '|', '\u2022' -> Kind.BREAK;
            case '(', '[' -> Kind.OPEN;
            case ')', ']' -> Kind.SHUT;
            case '@' -> Kind.AT;
            case '\u00a3', '$', '\u20ac', '%' -> Kind.UNKNOWN;
            default -> Kind.MARK;
        };
    }

    private int number(int start) {
        boolean glued = start > 0 && "\u00a3$\u20ac#".indexOf(lower.charAt(start - 1)) >= 0;
        int end = glued ? -1 : shape(start);
        return end > 0 ? end : unknown(start, start);
    }

    /// Reads a number by the first shape that fits; answers where it ends, or -1.
    private int shape(int start) {
        Matcher phone = at(PHONE, start);
        if (phone != null) {
            return unknown(start, phone.end());
        }
        Matcher iso = at(ISO, start);
        if (iso != null) {
            return date(iso, 1, 2, 3);
        }
        Matcher date = at(DATE, start);
        if (date != null) {
            return date(date, 3, 2, 1);
        }
        Matcher ordinal = at(ORDINAL, start);
        if (ordinal != null) {
            add(Kind.ORDINAL, value(ordinal, 1), start, ordinal.end(), null);
            return ordinal.end();
        }
        Matcher clock = at(CLOCK, start);
        if (clock != null && clear(clock.end())) {
            String minutes = clock.group(2) == null ? clock.group(3) : clock.group(2);
            return clock(clock, minutes, 4);
        }
        Matcher compact = at(COMPACT, start);
        boolean four = compact != null && compact.end(2) - start == 4;
        if (compact != null && clear(compact.end()) && (four || compact.group(3) != null)) {
            return clock(compact, compact.group(2), 3);
        }
        return -1;
    }

    private int clock(Matcher m, @Nullable String minutes, int halves) {
        int hour = value(m, 1);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        boolean noon = m.group(halves + 1) != null;
        boolean midnight = m.group(halves + 2) != null;
        boolean twelve = m.group(halves) != null || noon || midnight;
        if (minute > 59 || hour > 24 || hour == 24 && minute > 0 || twelve && hour > 12) {
            // "13pm" and "14:00pm" still say what they mean.
            boolean said = twelve && hour > 12 && hour < 24 && minute < 60 && !noon && !midnight;
            return said ? time(m, exact(hour, minute)) : plain(m, hour, minutes);
        }
        if (noon || midnight) {
            return hour == 12 ? time(m, exact(noon ? 12 : 0, minute)) : -1;
        }
        String half = m.group(halves);
        if (half != null) {
            HoursClock.Half h = half.equals("a") ? HoursClock.Half.AM : HoursClock.Half.PM;
            return hour == 0 ? -1 : time(m, new HoursClock(hour, minute, h, false));
        }
        boolean exact = hour > 12 || hour == 0 || minutes != null && m.group(1).startsWith("0");
        HoursClock.Half open = exact ? HoursClock.Half.EXACT : HoursClock.Half.OPEN;
        // "0800" by itself may be anything; "8.00" is a time.
        boolean compact = minutes != null && m.group().matches("\\d{4}");
        return time(m, new HoursClock(hour, minute, open, minutes == null || compact));
    }

    private int plain(Matcher m, int value, @Nullable String minutes) {
        if (minutes != null || value > 31) {
            return -1;
        }
        add(Kind.NUMBER, value, m.start(), m.end(), null);
        return m.end();
    }

    private int time(Matcher m, HoursClock clock) {
        add(Kind.TIME, clock.hour(), m.start(), m.end(), clock);
        return m.end();
    }

    /// Years in two digits are this century's. The value is the epoch day.
    private int date(Matcher m, int year, int month, int day) {
        int y = value(m, year);
        try {
            LocalDate date = LocalDate.of(y < 100 ? 2000 + y : y, value(m, month), value(m, day));
            add(Kind.DATE, (int) date.toEpochDay(), m.start(), m.end(), null);
        } catch (DateTimeException _) {
            add(Kind.UNKNOWN, 0, m.start(), m.end(), null);
        }
        return m.end();
    }

    /// Takes all that hangs together: a postcode, a price, a long number.
    private int unknown(int start, int from) {
        int end = from;
        while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
            end++;
        }
        end = Math.max(end, start + 1);
        add(Kind.UNKNOWN, 0, start, end, null);
        return end;
    }

    /// Whether a number ends here and does not run on: "5-11s", "10.305".
    private boolean clear(int end) {
        return end >= lower.length() || !Character.isLetterOrDigit(lower.charAt(end));
    }

    private @Nullable Matcher at(Pattern shape, int start) {
        Matcher m = shape.matcher(lower).region(start, lower.length());
        m.useTransparentBounds(true);
        return m.lookingAt() ? m : null;
    }

    private static int value(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static HoursClock exact(int hour, int minute) {
        return new HoursClock(hour, minute, HoursClock.Half.EXACT, false);
    }

    private void add(Kind kind, int value, int start, int end, @Nullable HoursClock clock) {
        Kind kept = kind == Kind.SHORT ? Kind.DAY : kind;
        tokens.add(new HoursToken(kept, value, start, end, clock));
    }
}
