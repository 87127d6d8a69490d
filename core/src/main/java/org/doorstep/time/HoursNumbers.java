package org.doorstep.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/// Reads numbers by their shape: times, dates, ordinals, telephone numbers.
record HoursNumbers(String lower) {

    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})\\s?(?:st|nd|rd|th)\\b");
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})(?![\\d/.:])");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final String HALF =
            "(?:\\s?([ap])(?:\\.\\s?m\\b\\.?|\\s?m\\b)|\\s?(noon|midday)\\b|\\s?(midnight)\\b)?";
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2})(?:\\s?[:.](\\d{2})(?::00)?|-(00|30|45))?"
                            + HALF
                            + "(?:\\s?hrs\\b|h\\b|(?<=[:.]\\d{2})\\s?hours\\b)?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{1,2})([0-5][05])" + HALF + "(?:\\s?h(?:(?:ou)?rs)?\\b)?");

    private static final List<String> HOURS =
            List.of(
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve");
    private static final Pattern PAST =
            Pattern.compile("(half|quarter)[\\s-](past|to)[\\s-]([a-z]{3,6}|\\d{1,2})\\b");
    private static final Pattern O_CLOCK = Pattern.compile("([a-z]{3,6})\\s?o'?\\s?clock\\b");

    /// "Ten till one": each end of it.
    private static final Pattern RANGE =
            Pattern.compile("([a-z]{3,6})\\s(?:to|till?|until)\\s([a-z]{3,6})\\b");
    private static final Pattern RANGE_END =
            Pattern.compile(
                    "(?<=\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
                            + "\\s(?:to|til|till|until)\\s)([a-z]{3,6})\\b");

    private static final Pattern PHONE =
            Pattern.compile("(?:\\+44|0)\\s?\\d{2,4}[\\s-]?\\d{3}[\\s-]?\\d{3,4}(?!\\d)");

    /// "half past two", "quarter to 8", "seven o'clock"; null for other words.
    @Nullable HoursToken words(int start) {
        Matcher past = at(PAST, start);
        if (past != null) {
            int hour = hour(past.group(3));
            int minute = past.group(1).equals("half") ? 30 : 15;
            boolean to = past.group(2).equals("to");
            return hour < 0 || to && minute == 30
                    ? null
                    : time(past, open(to ? (hour + 10) % 12 + 1 : hour, to ? 45 : minute));
        }
        Matcher range = at(RANGE, start);
        if (range != null && hour(range.group(1)) > 0 && hour(range.group(2)) > 0) {
            return bare(range, hour(range.group(1)));
        }
        Matcher end = at(RANGE_END, start);
        if (end != null && hour(end.group(1)) > 0) {
            return bare(end, hour(end.group(1)));
        }
        Matcher clock = at(O_CLOCK, start);
        int hour = clock == null ? -1 : hour(clock.group(1));
        return clock == null || hour < 0 ? null : time(clock, open(hour, 0));
    }

    private static HoursToken bare(Matcher m, int hour) {
        HoursClock clock = new HoursClock(hour, 0, HoursClock.Half.OPEN, true);
        return new HoursToken(Kind.TIME, hour, m.start(1), m.end(1), clock);
    }

    private static int hour(String word) {
        int named = HOURS.indexOf(word) + 1;
        int hour = word.matches("\\d+") ? Integer.parseInt(word) : named;
        return hour < 1 || hour > 12 ? -1 : hour;
    }

    private static HoursClock open(int hour, int minute) {
        return new HoursClock(hour, minute, HoursClock.Half.OPEN, false);
    }

    /// The token of the number that begins at a place; null where it is none that means anything.
    @Nullable HoursToken read(int start) {
        boolean glued = start > 0 && "\u00a3$\u20ac#".indexOf(lower.charAt(start - 1)) >= 0;
        return glued ? null : shape(start);
    }

    /// Reads a number by the first shape that fits.
    private @Nullable HoursToken shape(int start) {
        Matcher phone = at(PHONE, start);
        if (phone != null) {
            return new HoursToken(Kind.UNKNOWN, 0, start, phone.end(), null);
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
            return token(Kind.ORDINAL, value(ordinal, 1), ordinal);
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
        return null;
    }

    private @Nullable HoursToken clock(Matcher m, @Nullable String minutes, int halves) {
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
            return hour == 12 ? time(m, exact(noon ? 12 : 0, minute)) : null;
        }
        String half = m.group(halves);
        if (half != null) {
            HoursClock.Half h = half.equals("a") ? HoursClock.Half.AM : HoursClock.Half.PM;
            return hour == 0 ? null : time(m, new HoursClock(hour, minute, h, false));
        }
        boolean exact = hour > 12 || hour == 0 || minutes != null && m.group(1).startsWith("0");
        HoursClock.Half open = exact ? HoursClock.Half.EXACT : HoursClock.Half.OPEN;
        // "0800" by itself may be anything; "8.00" is a time.
        boolean compact = minutes != null && m.group().matches("\\d{4}");
        return time(m, new HoursClock(hour, minute, open, minutes == null || compact));
    }

    private static @Nullable HoursToken plain(Matcher m, int value, @Nullable String minutes) {
        if (minutes != null || value > 31) {
            return null;
        }
        return token(Kind.NUMBER, value, m);
    }

    private static HoursToken time(Matcher m, HoursClock clock) {
        return new HoursToken(Kind.TIME, clock.hour(), m.start(), m.end(), clock);
    }

    /// Years in two digits are this century's. The value is the epoch day.
    private static HoursToken date(Matcher m, int year, int month, int day) {
        int y = value(m, year);
        try {
            LocalDate date = LocalDate.of(y < 100 ? 2000 + y : y, value(m, month), value(m, day));
            return token(Kind.DATE, (int) date.toEpochDay(), m);
        } catch (DateTimeException _) {
            return token(Kind.UNKNOWN, 0, m);
        }
    }

    private static HoursToken token(Kind kind, int value, Matcher m) {
        return new HoursToken(kind, value, m.start(), m.end(), null);
    }

    private static HoursClock exact(int hour, int minute) {
        return new HoursClock(hour, minute, HoursClock.Half.EXACT, false);
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
}
