package org.doorstep.listing.openreferral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.listing.reading.Moments;
import org.doorstep.time.Schedule;
import org.jspecify.annotations.Nullable;

/// The parts of a recurrence as files spell them: days (RFC 5545's `BYDAY`, and words),
/// frequencies, and the exceptions that are an extension of ours.
final class Recurrence {

    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?\\s*([A-Z]{2,9})");
    private static final Pattern MONTH = Pattern.compile("--(\\d{2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:--)?(\\d{2})-(\\d{2})");

    private Recurrence() {}

    /// A day, with its ordinal: `TU`, `1SA`, `-1FR`, `Tuesday`, `tues`.
    static Schedule.@Nullable Day day(String text) {
        String plain =
                text.strip().toUpperCase(Locale.ROOT).replaceFirst("^HTTPS?://SCHEMA.ORG/", "");
        Matcher parts = DAY.matcher(plain);
        if (!parts.matches()) {
            return null;
        }
        int ordinal = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        String word = parts.group(2).replaceFirst("(?<=...)S$", "");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(word) && Math.abs(ordinal) <= 5) {
                return new Schedule.Day(ordinal, day);
            }
        }
        return null;
    }

    /// A frequency; null for none that is known.
    static Schedule.@Nullable Freq freq(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "ONCE", "SINGLE" -> Schedule.Freq.ONCE;
            case "DAILY" -> Schedule.Freq.DAILY;
            case "WEEKLY", "FORTNIGHTLY", "BIWEEKLY" -> Schedule.Freq.WEEKLY;
            case "MONTHLY" -> Schedule.Freq.MONTHLY;
            case "YEARLY", "ANNUALLY", "ANNUAL" -> Schedule.Freq.YEARLY;
            default -> null;
        };
    }

    /// Whether a frequency's name means every second one.
    static boolean everySecond(String text) {
        return text.strip().toUpperCase(Locale.ROOT).matches("FORTNIGHTLY|BIWEEKLY");
    }

    /// An exception: a month of every year `--08`, a stretch of every year `12-24/01-02`, a date,
    /// a stretch of dates, or `bank-holidays`.
    static Schedule.@Nullable Except except(String text) {
        String plain = text.strip();
        if (plain.equalsIgnoreCase("bank-holidays")) {
            return new Schedule.Except.BankHolidays();
        }
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return month(Integer.parseInt(month.group(1)));
        }
        String[] ends = plain.split("/", -1);
        if (ends.length > 2) {
            return null;
        }
        MonthDay first = monthDay(ends[0]);
        MonthDay last = monthDay(ends[ends.length - 1]);
        if (first != null && last != null) {
            return new Schedule.Except.Yearly(first, last);
        }
        LocalDate from = Moments.date(ends[0]);
        LocalDate to = Moments.date(ends[ends.length - 1]);
        return from == null || to == null || to.isBefore(from)
                ? null
                : new Schedule.Except.Dates(from, to);
    }

    private static Schedule.@Nullable Except month(int month) {
        if (month < 1 || month > 12) {
            return null;
        }
        // A leap year, so that February ends where it may.
        int last = YearMonth.of(2024, month).lengthOfMonth();
        return new Schedule.Except.Yearly(MonthDay.of(month, 1), MonthDay.of(month, last));
    }

    private static @Nullable MonthDay monthDay(String text) {
        Matcher parts = MONTH_DAY.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        int month = Integer.parseInt(parts.group(1));
        int day = Integer.parseInt(parts.group(2));
        boolean there =
                month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= Year.of(2024).atMonth(month).lengthOfMonth();
        return there ? MonthDay.of(month, day) : null;
    }
}
