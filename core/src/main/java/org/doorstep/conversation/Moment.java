package org.doorstep.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.time.HoursText;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Says the time that was asked for, the way a person would: "tomorrow evening", "now",
/// "Saturday".
final class Moment {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final DateTimeFormatter BRIEF_DATE =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59);

    private Moment() {}

    /// The window in words.
    static String say(Window window, LocalDateTime now) {
        if (window.instant()) {
            return window.from().equals(now.truncatedTo(ChronoUnit.MINUTES))
                            || !window.from().isAfter(now)
                    ? "now"
                    : day(window.from().toLocalDate(), now)
                            + " at "
                            + clock(window.from().toLocalTime());
        }
        LocalDate first = window.from().toLocalDate();
        LocalDate last = window.to().toLocalDate();
        if (!first.equals(last)) {
            return day(first, now) + " to " + day(last, now);
        }
        return join(day(first, now), part(window, now));
    }

    /// When something is wanted, in words; nothing when that was not said.
    static String wanted(Understood asked, LocalDateTime now) {
        if (asked.windows().size() == 1) {
            return say(asked.windows().getFirst(), now);
        }
        if (asked.windows().size() == 2) {
            return either(say(asked.windows().get(0), now), say(asked.windows().get(1), now));
        }
        if (asked.windows().size() > 2) {
            return many(asked.windows(), now);
        }
        String habit = asked.recurring() == null ? "" : say(asked.recurring());
        boolean daysSaid = asked.recurring() != null && !asked.recurring().days().isEmpty();
        return asked.excludedDays().isEmpty() || daysSaid
                ? habit
                : (habit + " not " + on(asked.excludedDays())).strip();
    }

    /// "Tomorrow or Thursday evening".
    private static String either(String one, String other) {
        String part = other.substring(other.lastIndexOf(' ') + 1);
        boolean alike = !part.equals(other) && one.endsWith(" " + part) && !one.startsWith("this ");
        return (alike ? one.substring(0, one.lastIndexOf(' ')) : one) + " or " + other;
    }

    /// Days in a row: "this evening to Sunday evening"; others would make a long line.
    private static String many(List<Window> windows, LocalDateTime now) {
        LocalDate first = windows.getFirst().from().toLocalDate();
        boolean row =
                IntStream.range(0, windows.size())
                        .allMatch(
                                i -> windows.get(i).from().toLocalDate().equals(first.plusDays(i)));
        return row ? say(windows.getFirst(), now) + " to " + say(windows.getLast(), now) : "";
    }

    /// The habit in words: "on Saturdays in the evening", "in the evenings".
    static String say(Recurring habit) {
        StringBuilder said = new StringBuilder(habit.days().isEmpty() ? "" : on(habit.days()));
        LocalTime from = habit.from();
        LocalTime to = habit.to();
        if (from != null && to != null) {
            said.append(said.isEmpty() ? "" : " ").append(part(from, to, habit.days().isEmpty()));
        }
        return said.toString();
    }

    /// "In the evening" of the days that were named, "in the evenings" of any.
    private static String part(LocalTime from, LocalTime to, boolean anyDay) {
        String part = named(from, to);
        return switch (part) {
            case null ->
                    to.equals(DAY_ENDS) ? "after " + clock(from) : clock(from) + " to " + clock(to);
            case "lunchtime", "night" -> "at " + part;
            case "daytime" -> "in the daytime";
            default -> "in the " + part + (anyDay ? "s" : "");
        };
    }

    /// Days as a habit: "on Mondays", "on Mondays or Thursdays", "on weekdays", "at weekends".
    static String on(List<DayOfWeek> days) {
        if (days.size() == WEEKEND.size() && WEEKEND.containsAll(days)) {
            return "at weekends";
        }
        if (days.size() == 7 - WEEKEND.size() && Collections.disjoint(days, WEEKEND)) {
            return "on weekdays";
        }
        return days.stream()
                .map(d -> d.getDisplayName(TextStyle.FULL, Locale.UK) + "s")
                .collect(Collectors.joining(" or ", "on ", ""));
    }

    /// A day in words: today, tomorrow, the weekday within six days, else the date.
    static String day(LocalDate day, LocalDateTime now) {
        long ahead = ChronoUnit.DAYS.between(now.toLocalDate(), day);
        if (ahead == 0) {
            return "today";
        }
        if (ahead == 1) {
            return "tomorrow";
        }
        return ahead > 1 && ahead < 7
                ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)
                : DATE.format(day);
    }

    /// The same in few letters: today, tomorrow, "Thu", else "Wed 2 Dec".
    static String briefDay(LocalDate day, LocalDateTime now) {
        long ahead = ChronoUnit.DAYS.between(now.toLocalDate(), day);
        if (ahead == 0 || ahead == 1) {
            return day(day, now);
        }
        return ahead > 1 && ahead < 7
                ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK)
                : BRIEF_DATE.format(day);
    }

    private static String join(String day, String part) {
        if (part.isEmpty()) {
            return day;
        }
        if (day.equals("today")) {
            return switch (part) {
                case "night", "late evening" -> "tonight";
                case "morning", "afternoon", "evening" -> "this " + part;
                default -> "today " + part;
            };
        }
        return day + " " + part;
    }

    /// The part of the day a window is, or nothing for a whole day (or what is left of today).
    private static String part(Window window, LocalDateTime now) {
        LocalTime from = window.from().toLocalTime();
        LocalTime to = window.to().toLocalTime();
        boolean begun = !window.from().isAfter(now);
        if (to.equals(DAY_ENDS) && (begun || from.equals(LocalTime.MIDNIGHT))) {
            return "";
        }
        String named = named(begun ? null : from, to);
        if (named != null) {
            return named;
        }
        if (to.equals(DAY_ENDS)) {
            return "after " + clock(from);
        }
        return begun || from.equals(LocalTime.MIDNIGHT)
                ? "before " + clock(to)
                : clock(from) + " to " + clock(to);
    }

    /// The name of a part of the day (CONTRACT's hours); a part that has begun is known by its
    /// end.
    private static @Nullable String named(@Nullable LocalTime from, LocalTime to) {
        int begins = from == null ? -1 : from.getHour();
        return switch (to.getHour() * 60 + to.getMinute()) {
            case 12 * 60 -> begins == 6 || begins < 0 ? "morning" : null;
            case 14 * 60 -> begins == 12 ? "lunchtime" : null;
            case 17 * 60 ->
                    begins == 12 || begins < 0 ? "afternoon" : begins == 6 ? "daytime" : null;
            case 22 * 60 -> begins == 17 || begins < 0 ? "evening" : null;
            case 23 * 60 + 59 -> begins == 17 ? "night" : null;
            default -> null;
        };
    }

    /// A time of day as the NHS writes it; the last minute of a day is midnight.
    static String clock(LocalTime time) {
        return HoursText.time(time.equals(DAY_ENDS) ? LocalTime.MIDNIGHT : time);
    }
}
