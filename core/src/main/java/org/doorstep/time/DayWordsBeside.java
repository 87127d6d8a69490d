package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Days that stand beside a feast or a date: "the week before Christmas", "the last Saturday before
/// Easter", "the day after Boxing Day", "the weekend after the 5th". Christmas is the 25th here.
final class DayWordsBeside implements TimeReaderRule {

    private static final Set<String> LEADS = Set.of("in", "on", "the", "last", "first");
    private static final int CHRISTMAS_EVE = 24;

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        int name = text.skip(at, LEADS);
        int side = text.kind(name, Kind.NUMBER) ? name : text.after(name);
        boolean before = text.is(side, "before", "b4");
        if (!before && !text.is(side, "after")) {
            return null;
        }
        Day day = beside(text, side + 1, now);
        return day == null ? null : at(text, at, name, before, day);
    }

    /// The feast or date, seen as if the word before it led it.
    private static @Nullable Day beside(TimeReaderText text, int at, LocalDateTime now) {
        TimeReaderPiece piece = new DayWordsFeasts().read(text, at, now);
        piece = piece == null ? new DayWordsDates().read(text, at, now) : piece;
        if (!(piece instanceof Day day)) {
            return null;
        }
        boolean season = day.to().isAfter(day.from()) && day.from().getMonth() == Month.DECEMBER;
        if (!season || day.from().getDayOfMonth() != CHRISTMAS_EVE) {
            return day;
        }
        LocalDate christmas = day.from().plusDays(1);
        return new Day(day.start(), day.end(), christmas, christmas, null);
    }

    private static @Nullable Day at(
            TimeReaderText text, int at, int name, boolean before, Day day) {
        LocalDate last = before ? day.from().minusDays(1) : day.to().plusDays(1);
        String unit = text.value(name, Kind.UNIT);
        if ("DAY".equals(unit)) {
            return new Day(at, day.end(), last, last, null);
        }
        if ("WEEK".equals(unit)) {
            LocalDate other = before ? last.minusDays(6) : last.plusDays(6);
            return new Day(at, day.end(), before ? other : last, before ? last : other, null);
        }
        boolean weekend = text.kind(name, Kind.WEEKEND);
        DayOfWeek week = weekend ? DayOfWeek.SATURDAY : DayWords.weekday(text, name);
        if (week == null) {
            return null;
        }
        LocalDate limit = before && weekend ? last.minusDays(1) : last;
        LocalDate date =
                limit.with(
                        before
                                ? TemporalAdjusters.previousOrSame(week)
                                : TemporalAdjusters.nextOrSame(week));
        return new Day(at, day.end(), date, weekend ? date.plusDays(1) : date, null);
    }
}
