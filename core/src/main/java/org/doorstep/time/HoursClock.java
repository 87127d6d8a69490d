package org.doorstep.time;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time as it was written, with or without its half of the day; and the sense of two of them
/// together, or nothing where they could honestly mean two things.
///
/// @param hour as written, 0 to 24
/// @param half what is known of the half of the day
/// @param bare whether it is only a number: "9", which is a time only in company
record HoursClock(int hour, int minute, Half half, boolean bare) {

    /// `EXACT` is the 24-hour clock.
    enum Half {
        AM,
        PM,
        EXACT,
        OPEN
    }

    /// A stretch of a day; no end when nobody said it.
    record Range(LocalTime opens, @Nullable LocalTime closes) {}

    private static final int HALF_DAY = 720;
    private static final int DAY = 1440;

    /// Nights out end before this minute.
    private static final int SMALL_HOURS = 300;

    /// Longer than this over midnight and one of the two was surely meant otherwise, in minutes.
    private static final int LONGEST_NIGHT = HALF_DAY;

    /// The stretch from one time to another; `part` is the part of the day that was named (1
    /// morning, 2 afternoon, 3 evening, 4 "pm"), or 0.
    static Optional<Range> range(HoursClock from, HoursClock to, int part) {
        int end = to.known() ? to.minuteOfDay() : -1;
        int start = from.known() ? from.minuteOfDay() : startBefore(from, to, end, part);
        if (start < 0) {
            return Optional.empty();
        }
        if (end < 0) {
            end = nextAfter(start, to);
        }
        if (end == 0 && (to.half == Half.AM && start < HALF_DAY)) {
            return Optional.empty(); // "10am to 12am": noon or midnight?
        }
        int length = Math.floorMod(end - start, DAY);
        boolean whole = length == 0 && start == 0;
        boolean noonOrLater = from.half == Half.PM || from.half == Half.EXACT && from.hour == 12;
        boolean said = noonOrLater && to.half == Half.AM;
        boolean exact = from.half == Half.EXACT && to.half == Half.EXACT && from.hour > 12;
        int longest = said || exact ? LONGEST_NIGHT + 240 : LONGEST_NIGHT;
        boolean night = end % DAY != 0 && end < start && length > longest;
        boolean noonOrMidnight = from.half == Half.AM && start == 0 && end >= HALF_DAY;
        boolean noon = to.half == Half.AM && end == 0 && from.half == Half.OPEN && from.hour > 7;
        if (noon || length == 0 && !whole || night || noonOrMidnight) {
            return Optional.empty();
        }
        return Optional.of(new Range(time(start), time(end)));
    }

    /// A time by itself, where its hour says which half of the day it is in.
    static Optional<Range> single(HoursClock at, int part) {
        if (at.known()) {
            return Optional.of(new Range(time(at.minuteOfDay()), null));
        }
        int am = at.hour % 12 * 60 + at.minute;
        return switch (part) {
            case 1 -> at.hour < 12 ? Optional.of(new Range(time(am), null)) : Optional.empty();
            case 2, 3, 4 -> Optional.of(new Range(time(am + HALF_DAY), null));
            default -> {
                boolean pm = at.hour == 12 || at.hour <= 7;
                yield at.hour == 8
                        ? Optional.empty()
                        : Optional.of(new Range(time(pm ? am + HALF_DAY : am), null));
            }
        };
    }

    /// A time of the 24-hour clock.
    static HoursClock of(LocalTime time) {
        return new HoursClock(time.getHour(), time.getMinute(), Half.EXACT, false);
    }

    /// This time said as "7.30 for 8": in the half of the day of the one before, and never bare.
    HoursClock after(@Nullable HoursClock doors) {
        if (doors == null || known()) {
            return this;
        }
        boolean evening = doors.half == Half.PM || doors.half == Half.OPEN && doors.hour % 12 < 9;
        boolean morning = doors.half == Half.AM || hour % 12 < doors.hour % 12 || hour > 8;
        return new HoursClock(
                hour, minute, evening && hour < 10 ? Half.PM : morning ? Half.OPEN : half, false);
    }

    /// This time in a list before a later one: 8 before 9.30 is in the morning.
    HoursClock before(HoursClock next) {
        boolean morning = !known() && hour == 8 && next.hour > 8 && next.hour < 12;
        return morning ? new HoursClock(hour, minute, Half.AM, false) : this;
    }

    private boolean known() {
        return half != Half.OPEN;
    }

    private int minuteOfDay() {
        return switch (half) {
            case AM -> hour % 12 * 60 + minute;
            case PM -> (hour % 12 + 12) * 60 + minute;
            case EXACT, OPEN -> (hour % 24) * 60 + minute;
        };
    }

    /// The first moment after `start` that is written like `to`, in minutes of the day.
    private static int nextAfter(int start, HoursClock to) {
        int end = to.hour % 12 * 60 + to.minute;
        while (end <= start) {
            end += HALF_DAY;
        }
        return end % DAY;
    }

    /// When it begins, if its half is not said: from the named part, the end's half, or the habits
    /// of community life; -1 where two readings are likely.
    private static int startBefore(HoursClock from, HoursClock to, int end, int part) {
        int am = from.hour % 12 * 60 + from.minute;
        int pm = am + HALF_DAY;
        if (part > 0) {
            boolean morning = part == 1;
            return morning && from.hour == 12 ? -1 : morning ? am : pm;
        }
        if (end < 0) {
            return bothOpen(from, to, am, pm);
        }
        if (to.half == Half.PM && end >= HALF_DAY && end < HALF_DAY + 60 && from.hour < 8) {
            return -1; // "7-12pm": people write both noon and midnight so
        }
        if (to.half == Half.EXACT && end > HALF_DAY && from.hour >= 6 && from.hour < 12) {
            return am; // the 24-hour clock all along: "9.30 - 18:00"
        }
        if (to.half == Half.AM
                && end > 0
                && end <= SMALL_HOURS
                && from.hour >= 6
                && from.hour < 12) {
            return pm; // "8-1am" is a night out
        }
        int last = end == 0 ? DAY : end;
        if (pm < last) {
            return pm;
        }
        return am < last ? am : -1;
    }

    private static int bothOpen(HoursClock from, HoursClock to, int am, int pm) {
        int s = from.hour;
        int e = to.hour;
        boolean later = e * 60 + to.minute > s * 60 + from.minute;
        return switch (s) {
            case 9, 10, 11 -> am;
            case 12 -> pm;
            case 1, 2, 3, 4, 5 -> later && e < 12 ? pm : -1;
            case 6 -> later && e < 12 ? pm : -1;
            case 7 -> later ? (e <= 10 ? pm : -1) : am;
            case 8 -> later && e < 12 ? -1 : am;
            default -> -1;
        };
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(Math.floorMod(minute, DAY) * 60L);
    }
}
