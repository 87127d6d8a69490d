package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.How;
import org.doorstep.time.TimeReaderPiece.Not;
import org.jspecify.annotations.Nullable;

/// What limits a time said elsewhere: "tomorrow but not before 2", "home by 9, so what's on this
/// evening", "any night this week except Friday".
final class TimeReaderBounds {

    private TimeReaderBounds() {}

    /// "Not before 2" as "from 2 on", or null when what is refused is no such bound.
    static @Nullable TimeReaderSlot turned(List<TimeReaderSlot> refused, Not not) {
        TimeReaderSlot slot = refused.size() == 1 ? refused.getFirst() : null;
        Clock clock = slot == null ? null : slot.clock();
        boolean one = clock != null && (clock.how() == How.AFTER || clock.how() == How.BEFORE);
        if (slot == null || clock == null || !one || not.pluralOnly()) {
            return null;
        }
        How how = clock.how() == How.AFTER ? How.BEFORE : How.AFTER;
        Clock turned =
                new Clock(not.start(), clock.end(), how, clock.first(), clock.second(), false);
        return new TimeReaderSlot(
                not.start(), slot.end(), slot.day(), slot.only(), slot.part(), turned);
    }

    /// Whether one group says only days and the other only hours, which the days do not say yet.
    static boolean days(List<TimeReaderSlot> days, List<TimeReaderSlot> hours) {
        boolean open = days.stream().allMatch(d -> d.context() == null);
        return days.stream().allMatch(d -> d.dayOnly())
                && hours.stream().allMatch(h -> h.day() == null && (open || h.part() == null));
    }

    /// Whether the hours of one group are no more than a bound of the days or parts of the other.
    static boolean bounds(List<TimeReaderSlot> days, List<TimeReaderSlot> hours) {
        TimeReaderSlot bound = hours.size() == 1 ? hours.getFirst() : null;
        Clock clock = bound == null ? null : bound.clock();
        boolean only =
                bound != null
                        && clock != null
                        && (clock.how() == How.BEFORE || clock.how() == How.AFTER)
                        && bound.day() == null
                        && bound.part() == null;
        return only
                && days.stream()
                        .allMatch(d -> d.clock() == null && (d.day() != null || d.part() != null));
    }

    /// The windows without the days that are excepted; the answers themselves when there is no
    /// window among them or none would be left.
    static List<TimeReaderAnswer> without(List<TimeReaderAnswer> answers, TimeReading except) {
        List<TimeReaderAnswer> left = new ArrayList<>();
        for (TimeReaderAnswer a : answers) {
            List<Window> windows = new ArrayList<>();
            a.windows().forEach(w -> cut(w, except.excluded(), windows));
            if (a.recurring() != null || windows.isEmpty()) {
                return answers;
            }
            windows.sort(Comparator.comparing(Window::from).thenComparing(Window::to));
            left.add(new TimeReaderAnswer(a.start(), except.end(), windows, null, a.note()));
        }
        return left;
    }

    /// The days of a window that are not excepted, each run of them one window.
    private static void cut(Window window, List<DayOfWeek> days, List<Window> pieces) {
        LocalDateTime from = null;
        LocalDate last = window.to().toLocalDate();
        for (LocalDate day = window.from().toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            boolean out = days.contains(day.getDayOfWeek());
            if (out && from != null) {
                pieces.add(
                        new Window(from, day.minusDays(1).atTime(TimeReaderStretch.LAST_MINUTE)));
            }
            LocalDateTime begins =
                    day.equals(window.from().toLocalDate()) ? window.from() : day.atStartOfDay();
            from = out ? null : from == null ? begins : from;
        }
        if (from != null) {
            pieces.add(new Window(from, window.to()));
        }
    }
}
