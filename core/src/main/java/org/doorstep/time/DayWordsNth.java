package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// A week, a weekend or a day of some month by its number: "the second week of December", "first
/// weekend in Jan", "last Saturday in November". The first week of a month is its first seven days.
final class DayWordsNth {

    private static final Set<String> OF = Set.of("of", "in", "the", "this");
    private static final int WEEK = 7;
    private static final int MOST = 4;

    private DayWordsNth() {}

    static @Nullable Day read(TimeReaderText text, int at, LocalDate today) {
        int nth = nth(text, at);
        int name = at + 1;
        int month = text.skip(text.after(name), OF);
        YearMonth in = nth == 0 || month == text.after(name) ? null : month(text, month, today);
        if (in == null) {
            return null;
        }
        // "The first Saturday of the month" is a habit, and the reader of habits has it.
        boolean named = text.kind(month, Kind.MONTH, Kind.MONTH_DOUBTFUL);
        int end = named ? month + 1 : text.after(text.kind(month, Kind.NEXT) ? month + 1 : month);
        if ("WEEK".equals(text.value(name, Kind.UNIT))) {
            LocalDate from =
                    nth < 0 ? in.atEndOfMonth().minusDays(WEEK - 1L) : in.atDay(nth * WEEK - 6);
            return new Day(at, end, from, from.plusDays(WEEK - 1L), null);
        }
        DayOfWeek day =
                text.kind(name, Kind.WEEKEND) ? DayOfWeek.SATURDAY : DayWords.weekday(text, name);
        if (day == null || (!named && !text.kind(name, Kind.WEEKEND))) {
            return null;
        }
        LocalDate date = in.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
        boolean weekend = text.kind(name, Kind.WEEKEND);
        return new Day(at, end, date, weekend ? date.plusDays(1) : date, null);
    }

    /// Which one, -1 for the last, 0 when no such word is there.
    private static int nth(TimeReaderText text, int at) {
        String word = text.value(at, Kind.ORDINAL);
        if (text.is(at, "last")) {
            return -1;
        }
        int number = word != null ? Integer.parseInt(word) : text.at(at).number();
        boolean said = word != null || DayWordsDates.ordinal(text.at(at));
        return said && number <= MOST && number != 0 ? number : 0;
    }

    /// The month named, the next that is not over; this month or the next where they are said so.
    private static @Nullable YearMonth month(TimeReaderText text, int at, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        boolean next = text.kind(at, Kind.NEXT);
        if ("MONTH".equals(text.value(next ? at + 1 : at, Kind.UNIT))) {
            return now.plusMonths(next ? 1 : 0);
        }
        String named = text.value(at, Kind.MONTH);
        String value = named == null ? text.value(at, Kind.MONTH_DOUBTFUL) : named;
        if (value == null) {
            return null;
        }
        int month = Integer.parseInt(value);
        return YearMonth.of(now.getYear() + (month < now.getMonthValue() ? 1 : 0), month);
    }
}
