package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of opening hours, with the names of HSDS 3 / Open Referral UK (iCalendar's recurrence):
/// one time range on some days, weekly, monthly, daily or once.
///
/// @param freq how it repeats
/// @param interval every how many weeks, months or days; 1 is each. Counted from `dtstart`, or
///     else
/// from `validFrom`; with neither, nobody knows which weeks, and no date is made up
/// @param byday the days; with an ordinal for monthly ones (`1SA`, `-1FR`). Empty: every day
///     of a
/// daily one, else the day `dtstart` falls on; without that the days are not known
/// @param bymonthday days of the month for monthly ones, 1 to 31, or -1 to -31 from its end
/// @param opensAt local time it opens; null when only the days are known
/// @param closesAt local time it closes; at or before `opensAt` means the next day (00:00 is
/// midnight at the end of the day). Null when not known
/// @param validFrom first day it holds, or null
/// @param validTo last day it holds, inclusive, or null
/// @param dtstart the day of the first, from which intervals are counted (weeks are ISO weeks);
/// also the day of a thing that is once
/// @param except when it does not hold
/// @param description words about the hours that are not in the other fields, or null
public record Schedule(
        Freq freq,
        int interval,
        List<Day> byday,
        List<Integer> bymonthday,
        @Nullable LocalTime opensAt,
        @Nullable LocalTime closesAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate dtstart,
        List<Except> except,
        @Nullable String description) {

    /// How a schedule repeats. `ONCE` is the single day `dtstart`.
    public enum Freq {
        ONCE,
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /// A day of the week, with the ordinal a monthly schedule may give it: `1SA` is the first
    /// Saturday, `-1FR` the last Friday, 0 every one.
    public record Day(int ordinal, DayOfWeek day) {}

    /// When a schedule does not hold.
    public sealed interface Except {
        /// A dated stretch, both days included.
        record Dates(LocalDate from, LocalDate to) implements Except {}

        /// A stretch of every year, both days included; may run over new year.
        record Yearly(java.time.MonthDay from, java.time.MonthDay to) implements Except {}

        /// Bank holidays of the nation the place is in.
        record BankHolidays() implements Except {}
    }

    public Schedule {
        if (interval < 1) {
            throw new IllegalArgumentException("interval must be at least 1: " + interval);
        }
        byday = List.copyOf(byday);
        bymonthday = List.copyOf(bymonthday);
        except = List.copyOf(except);
    }

    /// An ordinary weekly line: these days, from one time to another.
    public static Schedule weekly(List<DayOfWeek> days, LocalTime opensAt, LocalTime closesAt) {
        return new Schedule(
                Freq.WEEKLY,
                1,
                days.stream().map(d -> new Day(0, d)).toList(),
                List.of(),
                opensAt,
                closesAt,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
