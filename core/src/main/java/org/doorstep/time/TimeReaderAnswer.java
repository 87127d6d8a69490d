package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Habit;
import org.jspecify.annotations.Nullable;

/// What one slot means: dated windows, or a habit. Neighbours that say the same kind of thing are
/// drawn together.
record TimeReaderAnswer(
        int start,
        int end,
        List<Window> windows,
        @Nullable Recurring recurring,
        @Nullable String note) {

    private static final int LONGEST = 62;

    static TimeReaderAnswer of(TimeReaderSlot slot, LocalDateTime now) {
        TimeReaderStretch stretch = TimeReaderStretch.of(slot);
        if (slot.habitual()) {
            List<DayOfWeek> days = TimeReaderSlot.daysOf(slot.day());
            LocalTime from = stretch == null ? null : stretch.from();
            LocalTime to = stretch == null ? null : stretch.to();
            String note = slot.day() instanceof Habit h ? h.note() : null;
            Recurring habit = new Recurring(days, from, to);
            return new TimeReaderAnswer(slot.start(), slot.end(), List.of(), habit, note);
        }
        LocalDate today = now.toLocalDate();
        Day day =
                slot.day() instanceof Day d
                        ? d
                        : new Day(slot.start(), slot.end(), today, today, Period.ofDays(1));
        if (stretch != null && day.from().equals(today) && day.to().equals(today)) {
            TimeReaderStretch later = TimeReaderStretch.later(slot, stretch, now.toLocalTime());
            stretch = later == null ? stretch : later;
        }
        List<Window> windows = windows(day, slot.only(), stretch, now);
        return new TimeReaderAnswer(slot.start(), slot.end(), windows, null, null);
    }

    /// The windows of a day that are not over, or of the next such day when all are.
    private static List<Window> windows(
            Day day, List<DayOfWeek> only, @Nullable TimeReaderStretch stretch, LocalDateTime now) {
        List<Window> windows = windows(day.from(), day.to(), only, stretch, now);
        Period again = day.again();
        if (!windows.isEmpty() || again == null) {
            return windows;
        }
        return windows(day.from().plus(again), day.to().plus(again), only, stretch, now);
    }

    private static List<Window> windows(
            LocalDate from,
            LocalDate to,
            List<DayOfWeek> only,
            @Nullable TimeReaderStretch stretch,
            LocalDateTime now) {
        List<Window> windows = new ArrayList<>();
        if (stretch == null && only.isEmpty()) {
            Window whole =
                    new Window(from.atStartOfDay(), to.atTime(TimeReaderStretch.LAST_MINUTE));
            keep(whole, now, windows);
            return windows;
        }
        TimeReaderStretch hours = stretch == null ? TimeReaderStretch.WHOLE_DAY : stretch;
        LocalDate first = from.isBefore(now.toLocalDate()) ? now.toLocalDate() : from;
        for (LocalDate date = first;
                !date.isAfter(to) && windows.size() < LONGEST;
                date = date.plusDays(1)) {
            if (only.isEmpty() || only.contains(date.getDayOfWeek())) {
                keep(hours.on(date), now, windows);
            }
        }
        return windows;
    }

    private static void keep(Window window, LocalDateTime now, List<Window> windows) {
        if (window.to().isAfter(now)) {
            boolean begun = window.from().isBefore(now);
            windows.add(begun ? new Window(now, window.to()) : window);
        }
    }

    /// Both in one, or null when they say different things.
    @Nullable TimeReaderAnswer and(TimeReaderAnswer next) {
        Recurring mine = recurring;
        Recurring other = next.recurring;
        if (mine == null && other == null) {
            List<Window> all = new ArrayList<>(windows);
            next.windows.stream().filter(w -> !all.contains(w)).forEach(all::add);
            all.sort(java.util.Comparator.comparing(Window::from).thenComparing(Window::to));
            return new TimeReaderAnswer(start, next.end, all, null, note);
        }
        if (mine == null || other == null) {
            return null;
        }
        Recurring both = both(mine, other);
        String said = note == null ? next.note : note;
        return both == null ? null : new TimeReaderAnswer(start, next.end, List.of(), both, said);
    }

    private static @Nullable Recurring both(Recurring a, Recurring b) {
        if (java.util.Objects.equals(a.from(), b.from())
                && java.util.Objects.equals(a.to(), b.to())) {
            TreeSet<DayOfWeek> days = new TreeSet<>(a.days());
            days.addAll(b.days());
            return new Recurring(List.copyOf(days), a.from(), a.to());
        }
        boolean touch = a.to() != null && a.to().equals(b.from());
        return a.days().equals(b.days()) && touch
                ? new Recurring(a.days(), a.from(), b.to())
                : null;
    }
}
