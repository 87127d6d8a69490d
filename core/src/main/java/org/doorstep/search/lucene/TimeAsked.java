package org.doorstep.search.lucene;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.time.Recurring;
import org.doorstep.time.Timetable;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// When it must be on, asked of one timetable after another.
///
/// @param dated whether dates were asked for; then `windows` are what is left of them without the
///     excluded days
/// @param habit what it must have, or null
/// @param relaxed whether the time was given up: then everything that will be on again fits
record TimeAsked(
        boolean dated,
        List<Window> windows,
        @Nullable Recurring habit,
        List<DayOfWeek> excluded,
        LocalDateTime now,
        boolean relaxed) {

    private static final Recurring ANY_TIME = new Recurring(List.of(), null, null);

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    /// Nobody asks about more days than these; the rest of a window keeps its excluded days.
    private static final int DAYS_CUT = 62;

    /// How many occurrences are looked at for the next one that has the habit.
    private static final int OCCURRENCES_TRIED = 120;

    static TimeAsked of(Enquiry e, boolean relaxed) {
        List<Window> windows = new ArrayList<>();
        e.windows().forEach(w -> cut(w, e.excludedDays(), windows));
        boolean dated = !e.windows().isEmpty();
        Recurring habit =
                e.recurring() == null && !dated && !e.excludedDays().isEmpty()
                        ? ANY_TIME
                        : e.recurring();
        return new TimeAsked(dated, windows, habit, e.excludedDays(), e.now(), relaxed);
    }

    /// Whether there is a time to give up.
    boolean asked() {
        return dated || habit != null;
    }

    /// What the timetable answers; null when it does not fit.
    @Nullable When of(Timetable hours) {
        if (!hours.known()) {
            return relaxed || habit == null && !atNight() ? When.UNKNOWN : null;
        }
        boolean usual = habit == null || hours.has(habit, excluded, now.toLocalDate());
        if (!usual && !relaxed) {
            return null;
        }
        When when = dated ? inWindows(hours) : fromNow(hours);
        return when == null || usual ? when : when.atOtherTimes();
    }

    /// Whether it has to be on between the end of an evening and a morning (CONTRACT): then hardly
    /// anything is, and what does not say so is not.
    private boolean atNight() {
        return dated && windows.stream().allMatch(TimeAsked::atNight);
    }

    private static boolean atNight(Window w) {
        LocalTime from = w.from().toLocalTime();
        LocalDateTime morning =
                (from.isBefore(MORNING) ? w.from() : w.from().plusDays(1))
                        .toLocalDate()
                        .atTime(MORNING);
        boolean begins = from.isBefore(MORNING) || !from.isBefore(NIGHT);
        return begins && (w.instant() ? w.to().isBefore(morning) : !w.to().isAfter(morning));
    }

    /// Whether it is on at the very time that was asked for, be that given up or not.
    boolean meets(Timetable hours) {
        if (!asked() || !hours.known()) {
            return false;
        }
        boolean usual = habit == null || hours.has(habit, excluded, now.toLocalDate());
        return usual && (!dated || windows.stream().anyMatch(hours::onDuring));
    }

    private @Nullable When inWindows(Timetable hours) {
        When running = null;
        for (Window w : windows) {
            if (hours.onDuring(w)) {
                // Nothing begins within an instant: whatever is open then is as good as the next.
                boolean begins = w.instant() || hours.startsWithin(w);
                Optional<Window> first = w.instant() ? hours.next(w.from()) : hours.firstWithin(w);
                if (begins) {
                    return When.of(State.ON, first.orElse(w), true, now);
                }
                When on = When.running(first.orElse(w), w, now);
                running = running == null || running.sliver() ? on : running;
            }
        }
        return running != null || !relaxed
                ? running
                : hours.next(now)
                        .map(n -> When.of(State.OFF, n, false, now).atOtherTimes())
                        .orElse(null);
    }

    private @Nullable When fromNow(Timetable hours) {
        Optional<Window> next = hours.next(now);
        if (next.isEmpty()) {
            return null;
        }
        boolean on = !next.get().from().isAfter(now);
        return When.of(on ? State.ON : State.OFF, next.get(), !on, now);
    }

    /// The next occurrence to tell: the one that answers, or the next that has the habit.
    @Nullable Window toTell(Timetable hours, When when) {
        if (habit == null || dated || relaxed && !meets(hours)) {
            return when.next();
        }
        Window next = when.next();
        for (int i = 0; next != null && i < OCCURRENCES_TRIED; i++) {
            if (habit.holds(next) && !excluded.contains(next.from().getDayOfWeek())) {
                return next;
            }
            LocalDateTime after =
                    next.to().isAfter(next.from()) ? next.to() : next.to().plusMinutes(1);
            next = hours.next(after).orElse(null);
        }
        return when.next();
    }

    /// A window without the excluded days: none, one or several pieces.
    private static void cut(Window w, List<DayOfWeek> excluded, List<Window> pieces) {
        if (excluded.isEmpty() || w.instant()) {
            pieces.add(w);
            return;
        }
        LocalDateTime from = w.from();
        for (int i = 0; i < DAYS_CUT && from.isBefore(w.to()); i++) {
            LocalDateTime midnight = from.toLocalDate().plusDays(1).atStartOfDay();
            LocalDateTime to = midnight.isBefore(w.to()) ? midnight : w.to();
            if (!excluded.contains(from.getDayOfWeek())) {
                pieces.add(new Window(from, to));
            }
            from = to;
        }
    }
}
