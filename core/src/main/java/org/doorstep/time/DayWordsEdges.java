package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// The edges of weeks and months, and those after the next: "end of the month", "early next week",
/// "mid December", "the week after next", "Tuesday after next".
///
/// The start of a week is Monday and Tuesday, its middle Tuesday to Thursday, its end Friday to
/// Sunday. The start of a month is its first seven days and its end the last four; "early", "mid"
/// and "late", and the end of a month said by name, are thirds of it.
final class DayWordsEdges implements TimeReaderRule {

    /// Which piece of a week or month.
    enum Edge {
        START,
        EARLY,
        MIDDLE,
        LATE,
        END
    }

    private static final Map<String, Edge> EDGES =
            Map.ofEntries(
                    Map.entry("start", Edge.START),
                    Map.entry("beginning", Edge.START),
                    Map.entry("begining", Edge.START),
                    Map.entry("early", Edge.EARLY),
                    Map.entry("mid", Edge.MIDDLE),
                    Map.entry("middle", Edge.MIDDLE),
                    Map.entry("late", Edge.LATE),
                    Map.entry("latter", Edge.LATE),
                    Map.entry("end", Edge.END));
    private static final Set<String> OF = Set.of("of", "the", "in", "on", "part", "-", "this");
    private static final Period MONTH = Period.ofMonths(1);
    private static final int LAST_DAYS = 4;
    private static final int THIRD = 10;

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        TimeReaderPiece after = afterNext(text, at, today);
        after = after == null ? DayWordsNth.read(text, at, today) : after;
        Edge edge = EDGES.get(text.at(at).text());
        if (after != null || edge == null) {
            return after;
        }
        int name = text.skip(at + 1, OF);
        boolean next = text.kind(name, Kind.NEXT);
        int unit = next || text.kind(name, Kind.THIS) ? text.after(name) : name;
        String month = text.value(name, Kind.MONTH);
        boolean bare = name == at + 1;
        return switch (month == null ? text.value(unit, Kind.UNIT) : "NAMED") {
            case "NAMED" -> named(at, name + 1, edge, Integer.parseInt(month), today);
            case "WEEK" -> bare && !next ? null : week(at, unit + 1, edge, next, today);
            case "MONTH" -> {
                YearMonth m = YearMonth.from(today).plusMonths(next ? 1 : 0);
                yield bare && !next
                        ? null
                        : month(at, unit + 1, edge == Edge.END ? LAST_DAYS : THIRD, edge, m, MONTH);
            }
            case "YEAR" ->
                    (bare && !next) || !text.is(unit, "year", "yr")
                            ? null
                            : year(at, unit + 1, edge, next, today);
            case null, default -> null;
        };
    }

    /// The first or the last month of a year: "end of the year", "early next year".
    private static @Nullable Day year(int at, int end, Edge edge, boolean next, LocalDate today) {
        int year = today.getYear() + (next || edge.compareTo(Edge.MIDDLE) < 0 ? 1 : 0);
        YearMonth m = YearMonth.of(year, edge.compareTo(Edge.MIDDLE) < 0 ? 1 : 12);
        return edge == Edge.MIDDLE
                ? null
                : new Day(at, end, m.atDay(1), m.atEndOfMonth(), Period.ofYears(1));
    }

    private static Day week(int at, int end, Edge edge, boolean next, LocalDate today) {
        LocalDate monday = DayWordsWeeks.monday(today).plusWeeks(next ? 1 : 0);
        int first = edge == Edge.MIDDLE ? 1 : edge.compareTo(Edge.MIDDLE) < 0 ? 0 : 4;
        int last = edge == Edge.MIDDLE ? 3 : edge.compareTo(Edge.MIDDLE) < 0 ? 1 : 6;
        // "The start of the week", said on its second day, is that of the next.
        boolean begun = edge.compareTo(Edge.MIDDLE) < 0 && today.isAfter(monday);
        LocalDate from = begun ? monday.plusWeeks(1) : monday;
        return new Day(at, end, from.plusDays(first), from.plusDays(last), DayWords.WEEK);
    }

    /// The month by its name, this year's or the next.
    private static Day named(int at, int end, Edge edge, int value, LocalDate today) {
        int year = today.getYear() + (value < today.getMonthValue() ? 1 : 0);
        return month(at, end, THIRD, edge, YearMonth.of(year, value), Period.ofYears(1));
    }

    /// @param days how many days its end has; more than four mean its last third
    private static Day month(int at, int end, int days, Edge edge, YearMonth m, Period again) {
        LocalDate last = m.atEndOfMonth();
        return switch (edge) {
            case START -> new Day(at, end, m.atDay(1), m.atDay(7), again);
            case EARLY -> new Day(at, end, m.atDay(1), m.atDay(THIRD), again);
            case MIDDLE -> new Day(at, end, m.atDay(THIRD + 1), m.atDay(2 * THIRD), again);
            case LATE -> new Day(at, end, m.atDay(2 * THIRD + 1), last, again);
            case END -> {
                LocalDate from =
                        days > LAST_DAYS ? m.atDay(2 * THIRD + 1) : last.minusDays(days - 1L);
                yield new Day(at, end, from, last, again);
            }
        };
    }

    /// "Week after next", "Tuesday after next": the one behind the next.
    private static @Nullable Day afterNext(TimeReaderText text, int at, LocalDate today) {
        int after = text.after(at);
        boolean said = text.is(after, "after") && text.kind(after + 1, Kind.NEXT);
        if (!said || text.kind(text.after(after + 1), Kind.UNIT, Kind.WEEKDAY)) {
            return null;
        }
        int end = text.after(after + 1);
        LocalDate monday = DayWordsWeeks.monday(today).plusWeeks(2);
        String unit = text.value(at, Kind.UNIT);
        if ("WEEK".equals(unit)) {
            return new Day(at, end, monday, monday.plusDays(6), null);
        }
        if ("MONTH".equals(unit)) {
            YearMonth m = YearMonth.from(today).plusMonths(2);
            return new Day(at, end, m.atDay(1), m.atEndOfMonth(), null);
        }
        java.time.DayOfWeek day = DayWords.weekday(text, at);
        LocalDate date = day == null ? monday : monday.plusDays(day.getValue() - 1L);
        return day == null ? null : new Day(at, end, date, date, null);
    }
}
