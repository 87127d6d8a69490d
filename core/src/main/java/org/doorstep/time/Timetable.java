package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// When something is on, exactly: all its schedules together. Immutable, and quick enough to be
/// asked about every candidate of a search.
///
/// All times are local to Europe/London; windows arrive as local times. An occurrence belongs
/// to
/// the day it opens, its stretch is half open, one without a closing time is taken to last an
/// hour
/// ({@link #openEnded}), one without an opening time or days is no occurrence at all. The hour
/// that happens twice in October is the first one; the one skipped in March is empty.
public final class Timetable {

    /// How far ahead the next occurrence is looked for, in days.
    public static final int HORIZON = 400;

    /// How far {@link #occurrences} goes, in days.
    public static final int LONGEST = 4_000;

    private static final int EIGHT_WEEKS = 56;

    /// Farther days than anybody means; keeps the arithmetic inside what a date can be.
    private static final long FARTHEST = LocalDate.of(99_999, 12, 31).toEpochDay();

    private final TimetableLine[] lines;

    private Timetable(TimetableLine[] lines) {
        this.lines = lines;
    }

    /// The timetable of all these schedules in a part of the country, which decides the bank
    /// holidays.
    public static Timetable of(List<Schedule> schedules, Nation nation) {
        return new Timetable(
                schedules.stream()
                        .map(s -> TimetableLine.of(s, nation))
                        .filter(Objects::nonNull)
                        .toArray(TimetableLine[]::new));
    }

    /// Whether anything is known: some schedule has days and an opening time.
    public boolean known() {
        return lines.length > 0;
    }

    /// Whether it is on at some moment of the window; at an instant, opens ≤ t < closes.
    public boolean onDuring(Window window) {
        long from = floor(window.from());
        long to = end(window, from);
        for (TimetableLine line : lines) {
            long day = line.nextLasting(from, day(from) - 1, limit(day(to)));
            if (day != TimetableDays.NONE && line.opens(day) < to) {
                return true;
            }
        }
        return false;
    }

    /// Whether it begins in the window; for an instant, at that instant.
    public boolean startsWithin(Window window) {
        return firstStart(window) != Long.MAX_VALUE;
    }

    /// The occurrence that is running at that moment, the one that began first when there are
    /// several; else the next that begins, within {@link #HORIZON} days.
    public Optional<Window> next(LocalDateTime from) {
        return earliest(floor(from), Long.MAX_VALUE);
    }

    /// The first occurrence that begins in the window; else the one that is running in it.
    public Optional<Window> firstWithin(Window window) {
        long start = firstStart(window);
        if (start != Long.MAX_VALUE) {
            return earliestFrom(start);
        }
        long from = floor(window.from());
        return earliest(from, end(window, from));
    }

    /// Every occurrence that opens on these days, soonest first, each stretch once; at most
    /// {@link
    /// #LONGEST} days' worth.
    public List<Window> occurrences(LocalDate from, LocalDate toInclusive) {
        long first = from.toEpochDay();
        long last = limit(Math.min(toInclusive.toEpochDay(), first + LONGEST - 1));
        List<Window> all = new ArrayList<>();
        for (TimetableLine line : lines) {
            for (long d = line.nextLasting(Long.MIN_VALUE, first, last);
                    d != TimetableDays.NONE;
                    d = line.nextLasting(Long.MIN_VALUE, d + 1, last)) {
                all.add(window(line.opens(d), line.closes(d)));
            }
        }
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Window::from).thenComparing(Window::to))
                .toList();
    }

    /// Whether within eight weeks it is on, on one of the habit's days and in that part of the
    /// day.
    ///
    /// @param excluded days that are no good
    public boolean has(Recurring habit, List<DayOfWeek> excluded, LocalDate from) {
        long first = from.toEpochDay();
        long last = limit(first + EIGHT_WEEKS - 1);
        for (TimetableLine line : lines) {
            for (long d = line.nextLasting(Long.MIN_VALUE, first, last);
                    d != TimetableDays.NONE;
                    d = line.nextLasting(Long.MIN_VALUE, d + 1, last)) {
                DayOfWeek weekday = DayOfWeek.of(TimetableDays.weekday(d) + 1);
                boolean wanted = habit.days().isEmpty() || habit.days().contains(weekday);
                if (wanted && !excluded.contains(weekday) && inPart(line, d, habit)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the end of this occurrence is only assumed: nobody said when it closes.
    public boolean openEnded(Window occurrence) {
        long from = floor(occurrence.from());
        for (TimetableLine line : lines) {
            long day = line.nextDay(day(from), day(from));
            if (day != TimetableDays.NONE
                    && line.openEnded()
                    && line.opens(day) == from
                    && line.closes(day) == floor(occurrence.to())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inPart(TimetableLine line, long day, Recurring habit) {
        LocalTime partFrom = habit.from();
        LocalTime partTo = habit.to();
        if (partFrom == null && partTo == null) {
            return true;
        }
        long midnight = day * TimetableLine.DAY;
        long from = midnight + (partFrom == null ? 0 : partFrom.toSecondOfDay());
        long to = midnight + (partTo == null ? TimetableLine.DAY : partTo.toSecondOfDay());
        if (partTo != null && partTo.getHour() == 23 && partTo.getMinute() == 59) {
            to = midnight + TimetableLine.DAY;
        }
        if (to == from) {
            to++;
        }
        return line.opens(day) < (to < from ? to + TimetableLine.DAY : to)
                && from < line.closes(day);
    }

    private long firstStart(Window window) {
        long from = ceiling(window.from());
        long to = window.instant() ? from + 1 : ceiling(window.to());
        boolean between = window.instant() && window.from().getNano() > 0;
        long best = Long.MAX_VALUE;
        for (TimetableLine line : lines) {
            long last = limit(day(to));
            long day = line.nextLasting(from, day(from), last);
            while (day != TimetableDays.NONE && line.opens(day) < from) {
                day = line.nextLasting(from, day + 1, last);
            }
            if (day != TimetableDays.NONE && line.opens(day) < to && !between) {
                best = Math.min(best, line.opens(day));
            }
        }
        return best;
    }

    /// The occurrence that begins first of those that have not ended at `from`, if it begins
    /// before
    /// `to`; the longest of several.
    private Optional<Window> earliest(long from, long to) {
        long opens = Long.MAX_VALUE;
        long closes = 0;
        long last = limit(Math.min(day(from) + HORIZON, day(to)));
        for (TimetableLine line : lines) {
            long day = line.nextLasting(from, day(from) - 1, last);
            if (day == TimetableDays.NONE || line.opens(day) >= to) {
                continue;
            }
            long o = line.opens(day);
            if (o < opens || o == opens && line.closes(day) > closes) {
                opens = o;
                closes = line.closes(day);
            }
        }
        return opens == Long.MAX_VALUE ? Optional.empty() : Optional.of(window(opens, closes));
    }

    /// The longest occurrence that begins exactly then.
    private Optional<Window> earliestFrom(long start) {
        long closes = start;
        for (TimetableLine line : lines) {
            long day = line.nextDay(day(start), day(start));
            if (day != TimetableDays.NONE && line.opens(day) == start) {
                closes = Math.max(closes, line.closes(day));
            }
        }
        return Optional.of(window(start, closes));
    }

    private static long end(Window window, long from) {
        return window.instant() ? from + 1 : ceiling(window.to());
    }

    private static long floor(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    private static long ceiling(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) + (time.getNano() > 0 ? 1 : 0);
    }

    private static long day(long moment) {
        return Math.floorDiv(moment, (long) TimetableLine.DAY);
    }

    private static long limit(long day) {
        return Math.min(day, FARTHEST);
    }

    private static Window window(long opens, long closes) {
        return new Window(
                LocalDateTime.ofEpochSecond(opens, 0, ZoneOffset.UTC),
                LocalDateTime.ofEpochSecond(closes, 0, ZoneOffset.UTC));
    }
}
