package org.doorstep.time;

import java.util.List;

/// Which days of a month: by ordinal weekday and by date, both when both are given. Kept as
/// bits,
/// so that a month is tried without objects.
///
/// @param forward bit 5 × weekday + (n - 1) for the n-th such weekday; Monday is weekday 0
/// @param backward the same, counted from the month's end
/// @param dates bit d for day d of the month
/// @param datesBack bit d for the d-th day from its end
/// @param byWeekday whether weekdays were given
/// @param byDate whether dates were given
record TimetableMonth(
        long forward,
        long backward,
        long dates,
        long datesBack,
        boolean byWeekday,
        boolean byDate) {

    static TimetableMonth of(List<Schedule.Day> days, List<Integer> monthDays) {
        long forward = 0;
        long backward = 0;
        for (Schedule.Day day : days) {
            int shift = 5 * (day.day().getValue() - 1);
            int n = day.ordinal();
            if (n == 0) {
                forward |= 0b11111L << shift;
            } else if (n > 0 && n <= 5) {
                forward |= 1L << (shift + n - 1);
            } else if (n < 0 && n >= -5) {
                backward |= 1L << (shift - n - 1);
            }
        }
        long dates = 0;
        long datesBack = 0;
        for (int d : monthDays) {
            if (d > 0 && d <= 31) {
                dates |= 1L << d;
            } else if (d < 0 && d >= -31) {
                datesBack |= 1L << -d;
            }
        }
        return new TimetableMonth(
                forward, backward, dates, datesBack, !days.isEmpty(), !monthDays.isEmpty());
    }

    /// The first such day of the month on or after `dayOfMonth`, or 0.
    ///
    /// @param firstWeekday the weekday of the month's first day; Monday is 0
    /// @param length how many days the month has
    int onOrAfter(int dayOfMonth, int firstWeekday, int length) {
        for (int d = dayOfMonth; d <= length; d++) {
            if ((!byWeekday || onWeekday(d, (firstWeekday + d - 1) % 7, length))
                    && (!byDate || onDate(d, length))) {
                return d;
            }
        }
        return 0;
    }

    private boolean onWeekday(int day, int weekday, int length) {
        int n = 5 * weekday + (day - 1) / 7;
        int back = 5 * weekday + (length - day) / 7;
        return ((forward >> n | backward >> back) & 1) != 0;
    }

    private boolean onDate(int day, int length) {
        return ((dates >> day | datesBack >> (length - day + 1)) & 1) != 0;
    }
}
