package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Weeks, weekends and months: "this weekend", "next week", "later this week", "next month". The
/// week begins on Monday and the weekend is Saturday and Sunday.
final class DayWordsWeeks implements TimeReaderRule {

    private static final Set<String> REST = Set.of("rest", "remainder");
    private static final Set<String> COMMENCING =
            Set.of("commencing", "beginning", "starting", "of", "from");
    private static final Set<String> OF = Set.of("of", "the", "in", "this");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        if (text.kind(at, Kind.WEEKEND)) {
            return weekend(text, at, text.after(at), 0, today, now);
        }
        int commencing = commencing(text, at);
        if (commencing > at) {
            TimeReaderPiece date = new DayWordsDates().read(text, commencing, now);
            if (date instanceof Day d) {
                return new Day(at, d.end(), monday(d.from()), monday(d.from()).plusDays(6), null);
            }
        }
        boolean next = text.kind(at, Kind.NEXT);
        if (next || text.kind(at, Kind.THIS)) {
            int unit = text.after(at);
            if (text.kind(unit, Kind.WEEKEND)) {
                return weekend(text, at, text.after(unit), next ? 1 : 0, today, now);
            }
            return unit(text, at, unit, next ? 1 : 0, today);
        }
        return later(text, at, today);
    }

    /// The token of the date in "week commencing 30 Nov", "w/c 30 Nov"; `at` when it is not that.
    private static int commencing(TimeReaderText text, int at) {
        boolean week = text.is(at, "week") && text.at(at + 1).in(COMMENCING);
        if (week) {
            return text.skip(at + 2, Set.of("of", "in"));
        }
        return text.is(at, "w") && text.is(at + 1, "/") && text.is(at + 2, "c") ? at + 3 : at;
    }

    private static @Nullable Day unit(
            TimeReaderText text, int at, int unit, int ahead, LocalDate today) {
        int end = unit + 1;
        return switch (text.value(unit, Kind.UNIT)) {
            case "WEEK" -> {
                LocalDate monday = monday(today).plusWeeks(ahead);
                yield new Day(at, end, monday, monday.plusDays(6), null);
            }
            case "MONTH" -> {
                LocalDate first = today.withDayOfMonth(1).plusMonths(ahead);
                yield new Day(at, end, first, first.with(TemporalAdjusters.lastDayOfMonth()), null);
            }
            case null, default -> null;
        };
    }

    private static Day weekend(
            TimeReaderText text, int at, int end, int weeks, LocalDate today, LocalDateTime now) {
        if (text.is(end, "of") && weeks == 0) {
            TimeReaderPiece date =
                    new DayWordsDates().read(text, text.skip(end, Set.of("of", "in")), now);
            if (date instanceof Day d) {
                LocalDate saturday = monday(d.from()).plusDays(5);
                return new Day(at, d.end(), saturday, saturday.plusDays(1), null);
            }
        }
        boolean afterNext = text.is(end, "after") && text.kind(end + 1, Kind.NEXT);
        int ahead = afterNext ? weeks + 2 : weeks;
        LocalDate saturday = monday(today).plusDays(5).plusWeeks(ahead);
        int last = afterNext ? end + 2 : end;
        return new Day(at, last, saturday, saturday.plusDays(1), DayWords.WEEK);
    }

    /// "later this week", "rest of the week": "later" leaves today out where a day is left.
    private static @Nullable Day later(TimeReaderText text, int at, LocalDate today) {
        boolean later = text.is(at, "later");
        if (!later && !text.at(at).in(REST)) {
            return null;
        }
        int unit = text.skip(at + 1, OF);
        Day whole = unit > at + 1 ? unit(text, at, unit, 0, today) : null;
        if (whole == null) {
            return null;
        }
        boolean tomorrow = later && whole.to().isAfter(today);
        return new Day(at, whole.end(), tomorrow ? today.plusDays(1) : today, whole.to(), null);
    }

    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
