package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// On which days a schedule falls, before validity and exceptions: RFC 5545's FREQ, INTERVAL,
/// BYDAY and BYMONTHDAY, as far as Open Referral uses them. Days are epoch days, so that a
/// search
/// can ask this for every candidate without making objects.
sealed interface TimetableDays {

    /// No such day.
    long NONE = Long.MAX_VALUE;

    /// The first of these days on or after `day` and not after `limit`, or {@link #NONE}.
    long onOrAfter(long day, long limit);

    /// The days of a schedule, or null when they are not known: no days at all, or an interval
    /// with nothing to count it from.
    static @Nullable TimetableDays of(Schedule schedule) {
        LocalDate anchor = schedule.dtstart() != null ? schedule.dtstart() : schedule.validFrom();
        boolean counted = schedule.interval() > 1 && schedule.freq() != Schedule.Freq.ONCE;
        if (counted && anchor == null) {
            return null;
        }
        return switch (schedule.freq()) {
            case ONCE -> once(schedule);
            case DAILY -> daily(schedule, anchor);
            case WEEKLY -> weekly(schedule, anchor);
            case MONTHLY -> monthly(schedule, anchor, schedule.interval());
            case YEARLY ->
                    anchor == null ? null : monthly(schedule, anchor, 12L * schedule.interval());
        };
    }

    /// A single date.
    record Once(long date) implements TimetableDays {
        @Override
        public long onOrAfter(long day, long limit) {
            return day <= date && date <= limit ? date : NONE;
        }
    }

    /// Every so many days, if the day of the week is one of `mask`.
    record Daily(long anchor, int interval, int mask) implements TimetableDays {
        @Override
        public long onOrAfter(long day, long limit) {
            long d = day + Math.floorMod(anchor - day, (long) interval);
            for (int i = 0; i < 7 && d <= limit; i++, d += interval) {
                if ((mask >> weekday(d) & 1) != 0) {
                    return d;
                }
            }
            return NONE;
        }
    }

    /// Some days of every so manieth ISO week.
    record Weekly(long anchorWeek, int interval, int mask) implements TimetableDays {
        @Override
        public long onOrAfter(long day, long limit) {
            long monday = day - weekday(day);
            long wait = Math.floorMod(anchorWeek - week(day), (long) interval);
            int left = wait == 0 ? mask >> weekday(day) << weekday(day) : mask;
            if (left == 0) {
                left = mask;
                wait = interval;
            }
            long d = monday + 7 * wait + Integer.numberOfTrailingZeros(left);
            return d <= limit ? d : NONE;
        }
    }

    /// Some days of every so manieth month; months are counted from year 0.
    record Monthly(long anchorMonth, long interval, TimetableMonth in) implements TimetableDays {
        @Override
        public long onOrAfter(long day, long limit) {
            LocalDate date = LocalDate.ofEpochDay(day);
            long month = date.getYear() * 12L + date.getMonthValue() - 1;
            long wait = Math.floorMod(anchorMonth - month, interval);
            int dayOfMonth = wait == 0 ? date.getDayOfMonth() : 1;
            long first = day - date.getDayOfMonth() + 1;
            for (long m = month + wait; first <= limit; m += interval) {
                LocalDate start = LocalDate.of((int) (m / 12), (int) (m % 12) + 1, 1);
                first = start.toEpochDay();
                int found = in.onOrAfter(dayOfMonth, weekday(first), start.lengthOfMonth());
                if (found > 0) {
                    long d = first + found - 1;
                    return d <= limit ? d : NONE;
                }
                dayOfMonth = 1;
            }
            return NONE;
        }
    }

    /// Monday is 0. 1970-01-01 was a Thursday.
    static int weekday(long day) {
        return (int) Math.floorMod(day + 3, 7L);
    }

    /// Weeks that begin on Monday, counted from that of 1970-01-01.
    static long week(long day) {
        return Math.floorDiv(day + 3, 7L);
    }

    private static @Nullable TimetableDays once(Schedule s) {
        boolean single =
                s.validFrom() != null && (s.validTo() == null || s.validTo().equals(s.validFrom()));
        LocalDate date = s.dtstart() == null && single ? s.validFrom() : s.dtstart();
        return date == null ? null : new Once(date.toEpochDay());
    }

    private static @Nullable TimetableDays daily(Schedule s, @Nullable LocalDate anchor) {
        if (ordinal(s) && s.interval() == 1) {
            return monthly(s, anchor, 1);
        }
        int mask = s.byday().isEmpty() ? 0b1111111 : mask(s.byday());
        return new Daily(anchor == null ? 0 : anchor.toEpochDay(), s.interval(), mask);
    }

    /// A weekly schedule with an ordinal, against the standard, can only mean a monthly one.
    private static @Nullable TimetableDays weekly(Schedule s, @Nullable LocalDate anchor) {
        if (ordinal(s)) {
            return s.interval() == 1 ? monthly(s, anchor, 1) : null;
        }
        int mask = mask(s.byday());
        if (mask == 0 && s.dtstart() != null) {
            mask = 1 << weekday(s.dtstart().toEpochDay());
        }
        long week = anchor == null ? 0 : week(anchor.toEpochDay());
        return mask == 0 ? null : new Weekly(week, s.interval(), mask);
    }

    private static @Nullable TimetableDays monthly(
            Schedule s, @Nullable LocalDate anchor, long interval) {
        List<Integer> dates = s.bymonthday();
        if (s.byday().isEmpty() && dates.isEmpty()) {
            LocalDate day = s.dtstart() == null && interval > 1 ? anchor : s.dtstart();
            if (day == null) {
                return null;
            }
            dates = List.of(day.getDayOfMonth());
        }
        long month = anchor == null ? 0 : anchor.getYear() * 12L + anchor.getMonthValue() - 1;
        return new Monthly(month, interval, TimetableMonth.of(s.byday(), dates));
    }

    private static boolean ordinal(Schedule s) {
        return s.byday().stream().anyMatch(d -> d.ordinal() != 0);
    }

    private static int mask(List<Schedule.Day> days) {
        int mask = 0;
        for (Schedule.Day day : days) {
            mask |= 1 << (day.day().getValue() - DayOfWeek.MONDAY.getValue());
        }
        return mask;
    }
}
