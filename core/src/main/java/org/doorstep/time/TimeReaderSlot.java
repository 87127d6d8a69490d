package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Habit;
import org.doorstep.time.TimeReaderPiece.Part;
import org.doorstep.time.TimeReaderPiece.Style;
import org.jspecify.annotations.Nullable;

/// One alternative of a time expression: a day, a part of the day and a clock time, each of them or
/// not. "Monday evening or Tuesday after 6" is two.
///
/// @param start its first token
/// @param end one past its last
/// @param day a {@link Day} or a {@link Habit}, or null
/// @param only the days of the week that count in it ("Tuesday next week"); empty for all
record TimeReaderSlot(
        int start,
        int end,
        @Nullable TimeReaderPiece day,
        List<DayOfWeek> only,
        @Nullable Part part,
        @Nullable Clock clock) {

    static TimeReaderSlot of(TimeReaderPiece piece) {
        return new TimeReaderSlot(piece.start(), piece.end(), null, List.of(), null, null)
                .with(piece);
    }

    /// Whether a piece of this sort is here already.
    boolean has(TimeReaderPiece piece) {
        return switch (piece) {
            case Part _ -> part != null;
            case Clock _ -> clock != null;
            default -> day != null;
        };
    }

    TimeReaderSlot with(TimeReaderPiece piece) {
        int last = Math.max(end, piece.end());
        return switch (piece) {
            case Part p -> new TimeReaderSlot(start, last, day, only, p, clock);
            case Clock c -> new TimeReaderSlot(start, last, day, only, part, c);
            default -> new TimeReaderSlot(start, last, piece, only, part, clock);
        };
    }

    /// The days of the week of one piece within the several days of the other ("Saturdays" "in
    /// December", "next week" "Tuesday"), or null when they do not go together so.
    @Nullable TimeReaderSlot narrowed(TimeReaderPiece piece) {
        boolean weekFirst = weekly(day) && only.isEmpty();
        TimeReaderPiece week = weekFirst ? day : piece;
        TimeReaderPiece span = weekFirst ? piece : day;
        boolean several = span instanceof Day d && d.to().isAfter(d.from()) && !weekly(span);
        if (week == null || !several || !weekly(week)) {
            return null;
        }
        int last = Math.max(end, piece.end());
        return new TimeReaderSlot(start, last, span, daysOf(week), part, clock);
    }

    /// Whether a piece says its day once more: "tomorrow (Wed)".
    boolean sameDay(TimeReaderPiece piece) {
        return day instanceof Day d
                && piece instanceof Day p
                && d.part() == null
                && p.part() == null
                && d.from().equals(p.from())
                && d.to().equals(p.to());
    }

    /// Whether it says several days, which a day of the week may narrow.
    boolean several() {
        return day instanceof Day d && d.to().isAfter(d.from()) && clock == null && part == null;
    }

    /// A further day of the same week: "next week Tuesday or Thursday".
    TimeReaderSlot inWeekOf(TimeReaderSlot earlier) {
        if (day instanceof Day d && d.weekday() && earlier.day instanceof Day e && e.next()) {
            LocalDate monday = DayWordsWeeks.monday(e.from());
            LocalDate date = d.from().isBefore(monday) ? d.from().plusWeeks(1) : d.from();
            Day next = new Day(d.start(), d.end(), date, date, d.again());
            return new TimeReaderSlot(start, end, next, only, part, clock);
        }
        boolean same = weekly(day) && !earlier.only.isEmpty() && day != null;
        return same ? new TimeReaderSlot(start, end, earlier.day, daysOf(day), part, clock) : this;
    }

    /// The whole week of which it names a day ("Wednesday next week"), or null.
    @Nullable TimeReaderSlot weekOf() {
        if (!only.isEmpty()) {
            return new TimeReaderSlot(start, end, day, List.of(), part, clock);
        }
        if (day instanceof Day d && d.inNextWeek()) {
            LocalDate monday = DayWordsWeeks.monday(d.from());
            Day week = new Day(d.start(), d.end(), monday, monday.plusDays(6), null);
            return new TimeReaderSlot(start, end, week, List.of(), part, clock);
        }
        return null;
    }

    private TimeReaderSlot alsoNextWeek() {
        if (day instanceof Day d && d.next()) {
            Day also = new Day(d.start(), d.end(), d.from(), d.to(), DayWords.IN_NEXT_WEEK);
            return new TimeReaderSlot(start, end, also, only, part, clock);
        }
        return this;
    }

    static List<DayOfWeek> daysOf(@Nullable TimeReaderPiece day) {
        return switch (day) {
            case Habit h -> h.days();
            case Day d -> List.of(d.from().getDayOfWeek());
            case null, default -> List.of();
        };
    }

    /// This slot as a habit, when its day is one of the week: "sat and sun every week".
    TimeReaderSlot everyWeek() {
        if (day instanceof Day d && d.weekday()) {
            Habit habit = new Habit(d.start(), d.end(), daysOf(d), null);
            return new TimeReaderSlot(start, end, habit, only, part, clock);
        }
        return this;
    }

    TimeReaderSlot onDayOf(TimeReaderSlot other) {
        return day != null
                ? this
                : new TimeReaderSlot(start, end, other.day, other.only, part, clock);
    }

    /// This day at the other's hours, when both are days of the week: "Monday or Thursday evening".
    TimeReaderSlot atHoursOf(TimeReaderSlot other) {
        boolean next = day instanceof Day d && d.next() && other.day instanceof Day o && o.next();
        boolean days =
                next
                        || weekly(day) && weekly(other.day)
                        || !only.isEmpty() && !other.only.isEmpty();
        boolean same = days && part == null && clock == null;
        return same ? new TimeReaderSlot(start, end, day, only, other.part, other.clock) : this;
    }

    /// Whether its hours are said before its day: "7pm Wednesday and Friday" is both at seven.
    private boolean hoursFirst() {
        boolean clockFirst = clock != null && day != null && clock.start() < day.start();
        boolean partFirst = part != null && day != null && part.start() < day.start();
        return clockFirst || partFirst;
    }

    /// Without what has no meaning by itself: "2-4" with no day, "night" with no day.
    TimeReaderSlot standing() {
        Part leaning = part != null && part.style() == Style.LEANING && day == null ? null : part;
        boolean alone = clock != null && clock.weak() && day == null && leaning == null;
        return new TimeReaderSlot(start, end, day, only, leaning, alone ? null : clock);
    }

    /// Whether it says a day, perhaps a part of it, and no time of the clock.
    boolean dayOnly() {
        return day != null && clock == null;
    }

    /// Every day at every hour, as what is said from the start of `place` to its end.
    static List<TimeReaderSlot> crossed(
            List<TimeReaderSlot> days, List<TimeReaderSlot> hours, List<TimeReaderSlot> place) {
        int start = place.getFirst().start;
        int end = place.getLast().end;
        List<TimeReaderSlot> all = new ArrayList<>();
        for (TimeReaderSlot d : days) {
            for (TimeReaderSlot h : hours) {
                Part part = h.part == null ? d.part : h.part;
                all.add(new TimeReaderSlot(start, end, d.day, d.only, part, h.clock));
            }
        }
        return all;
    }

    boolean empty() {
        return day == null && part == null && clock == null;
    }

    private static boolean weekly(@Nullable TimeReaderPiece piece) {
        return piece instanceof Habit || (piece instanceof Day d && d.weekday());
    }

    /// The slots, each with what it borrows: the day of a neighbour, the hours of a later one.
    static List<TimeReaderSlot> lent(List<TimeReaderSlot> slots) {
        List<TimeReaderSlot> whole = new ArrayList<>(slots);
        for (int i = 1; i < whole.size(); i++) {
            TimeReaderSlot earlier = whole.get(i - 1);
            TimeReaderSlot later = whole.get(i).inWeekOf(earlier).onDayOf(earlier);
            whole.set(i, earlier.hoursFirst() ? later.atHoursOf(earlier) : later);
        }
        for (int i = whole.size() - 2; i >= 0; i--) {
            if (whole.get(i + 1).day() instanceof Day later && later.inNextWeek()) {
                whole.set(i, whole.get(i).inWeekOf(whole.get(i + 1)).alsoNextWeek());
            }
            whole.set(i, whole.get(i).atHoursOf(whole.get(i + 1)).onDayOf(whole.get(i + 1)));
        }
        return whole.stream().map(s -> s.standing()).filter(s -> !s.empty()).toList();
    }

    /// Whether it is said as a habit rather than a date.
    boolean habitual() {
        if (day instanceof Day d) {
            return d.weekday() && part != null && part.style() == Style.PLURAL;
        }
        boolean inPart =
                part != null && (part.style() == Style.HABIT || part.style() == Style.PLURAL);
        return day instanceof Habit || inPart;
    }

    /// The part of the day its hours are to be understood in, or null.
    @Nullable Part context() {
        return part == null && day instanceof Day d ? d.part() : part;
    }
}
