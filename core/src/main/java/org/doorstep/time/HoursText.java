package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Hours in words for people, after the GOV.UK style guide on dates and times: `5:30pm`, `midday`,
/// `midnight`, ranges with "to", "Wednesday 6 August 2018".
public final class HoursText {

    /// From how many days away a date is said with its year.
    private static final int FAR = 300;

    private HoursText() {}

    /// Hours as one sentence without its full stop: "Monday to Friday, 9am to 5pm; Saturdays, 10am
    /// to 1pm". Years are left out. Empty for no schedules.
    public static String say(List<Schedule> schedules) {
        return new HoursSentence(null).say(schedules);
    }

    /// The same, with the year of dates that are far from `today`, and nothing said of beginnings
    /// that are past.
    public static String say(List<Schedule> schedules, LocalDate today) {
        return new HoursSentence(today).say(schedules);
    }

    /// When an occurrence is, as one says it now: "on now until 4pm", "tomorrow at 10:30am",
    /// "Saturday 5 December at 2pm".
    public static String when(Window occurrence, LocalDateTime now) {
        return when(occurrence, now, false);
    }

    /// The same; without an end that is only assumed ({@link Timetable#openEnded}).
    public static String when(Window occurrence, LocalDateTime now, boolean openEnded) {
        LocalDateTime from = occurrence.from();
        LocalDateTime to = occurrence.to();
        if (allDay(occurrence)) {
            return "all day " + day(from.toLocalDate(), now.toLocalDate());
        }
        if (!now.isBefore(from) && now.isBefore(to)) {
            return openEnded ? "on now" : "on now until " + until(to, now.toLocalDate());
        }
        return day(from.toLocalDate(), now.toLocalDate()) + " at " + time(from.toLocalTime());
    }

    /// Whether something never closes on the day it opens.
    public static boolean allDay(Window occurrence) {
        LocalDateTime from = occurrence.from();
        return from.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !occurrence.to().isBefore(from.plusDays(1).minusMinutes(1));
    }

    /// A time of day: `9am`, `5:30pm`, `midday`, `midnight`. Seconds are not said.
    public static String time(LocalTime time) {
        int hour = time.getHour();
        int minute = time.getMinute();
        if (minute == 0 && hour % 12 == 0) {
            return hour == 0 ? "midnight" : "midday";
        }
        int shown = hour % 12 == 0 ? 12 : hour % 12;
        String minutes = minute == 0 ? "" : String.format(Locale.ROOT, ":%02d", minute);
        return shown + minutes + (hour < 12 ? "am" : "pm");
    }

    /// A stretch of the day: "9am to 5pm", "from 2pm" when its end is not known, "all day" for 24
    /// hours.
    public static String range(LocalTime opens, @Nullable LocalTime closes) {
        if (closes == null) {
            return "from " + time(opens);
        }
        return opens.equals(closes) && opens.equals(LocalTime.MIDNIGHT)
                ? "all day and night"
                : time(opens) + " to " + time(closes);
    }

    /// A date: "Wednesday 6 August", with its year when that is not obvious from `today`, or
    /// without it when there is no today.
    public static String date(LocalDate date, @Nullable LocalDate today) {
        return name(date.getDayOfWeek()) + " " + shortDate(date, today);
    }

    /// A date without its day of the week: "31 March", "31 March 2028".
    static String shortDate(LocalDate date, @Nullable LocalDate today) {
        boolean far = today != null && Math.abs(ChronoUnit.DAYS.between(today, date)) > FAR;
        String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return date.getDayOfMonth() + " " + month + (far ? " " + date.getYear() : "");
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String day(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        return days > 1 && days <= 6 ? name(date.getDayOfWeek()) : date(date, today);
    }

    private static String until(LocalDateTime to, LocalDate today) {
        boolean tonight =
                ChronoUnit.DAYS.between(today, to.toLocalDate()) == 1
                        && to.toLocalTime().isBefore(LocalTime.of(6, 0));
        boolean near = tonight || to.toLocalDate().equals(today);
        String day = near ? "" : day(to.toLocalDate(), today) + " at ";
        return day + time(to.toLocalTime());
    }
}
