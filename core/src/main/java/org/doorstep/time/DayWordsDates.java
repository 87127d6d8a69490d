package org.doorstep.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.doorstep.time.TimeReaderText.Token;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Dates in their British forms, day before month: "5th Dec", "December 5th", "the 5th", "5/12",
/// "sat 5th", "5.12.26", and months: "in December". A date without a year is the next one.
final class DayWordsDates implements TimeReaderRule {

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> TO = Set.of("to", "-", "–", "—", "till", "til", "until");
    private static final int LAST_HOUR = 23;

    /// Up to this an ordinal in words counts other things: "the first", "a second".
    private static final int FOURTH = 4;

    /// Before these, or at the start, "28th" is a date though no "the" stands before it.
    private static final Set<String> BARE_LEADS =
            Set.of(
                    "for",
                    "from",
                    "by",
                    "or",
                    "and",
                    "&",
                    ",",
                    "until",
                    "till",
                    "til",
                    "free",
                    "beginning",
                    "commencing",
                    "starting",
                    "ending",
                    "c");

    /// What may stand after "the 5th"; before any other word it counts something else.
    private static final Set<String> AFTER_ORDINAL =
            Set.of(
                    "of",
                    "at",
                    "in",
                    "on",
                    "from",
                    "for",
                    "near",
                    "nr",
                    "to",
                    "till",
                    "til",
                    "until",
                    "and",
                    "or",
                    "please",
                    "pls",
                    "plz",
                    "if",
                    "any",
                    "anything",
                    "what",
                    "between",
                    "after",
                    "before",
                    "around",
                    "is",
                    "with",
                    "-",
                    "&",
                    "/");

    private static final Set<String> NOT_A_MONTH =
            Set.of("be", "have", "i", "not", "need", "also", "come", "want");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        DayOfWeek day = DayWords.weekday(text, at);
        int from = day == null ? at : text.after(at);
        from = text.skip(from, day == null ? Set.of("the", "between") : Set.of("the", ",", "on"));
        TimeReaderPiece date = numeric(text, from, today, day != null || text.is(at - 1, "on"));
        if (date == null) {
            date = withMonth(text, from, today);
        }
        boolean bare = from == at && (at == 0 || text.at(at - 1).in(BARE_LEADS));
        if (date == null && (day != null || from > at || text.is(at - 1, "on") || bare)) {
            date = ordinalOnly(text, from, today, day);
        }
        boolean month = DayWordsMonth.led(text, at);
        if (date == null && day == null && month) {
            date = DayWordsMonth.read(text, at, at + 1, today);
        }
        if (date == null && day == null && DayWordsMonth.standsAlone(text, at)) {
            date = DayWordsMonth.read(text, at, at, today);
        }
        return date == null ? null : date.startingAt(at);
    }

    private static @Nullable TimeReaderPiece withMonth(
            TimeReaderText text, int at, LocalDate today) {
        int number = dayOfMonth(text, at);
        if (number > 0) {
            boolean between = text.is(at + 1, "and") && text.is(at - 1, "between", "the");
            boolean next =
                    text.is(at + 1, "/", "&", "and") && dayOfMonth(text, at + 2) == number + 1;
            boolean run = text.at(at + 1).in(TO) || between || next;
            int second = run ? text.skip(at + 2, Set.of("the")) : at;
            int last = dayOfMonth(text, second);
            int month = text.skip(dayEnds(text, second), Set.of("of", "the", "-"));
            boolean word = text.kind(at, Kind.ORDINAL);
            int value = word && !text.kind(month, Kind.MONTH) ? 0 : monthAt(text, month);
            if (value > 0 && last >= 0 && !text.at(month + 1).in(NOT_A_MONTH)) {
                return dated(text, month + 1, number, Math.max(last, number), value, today);
            }
        }
        int value = monthAt(text, at);
        int day = text.skip(at + 1, Set.of("the"));
        number = dayOfMonth(text.at(day));
        boolean sure = text.kind(at, Kind.MONTH) || ORDINALS.contains(text.at(day).suffix());
        if (value > 0 && number > 0 && sure) {
            return dated(text, day + 1, number, number, value, today);
        }
        return null;
    }

    /// The day in the year said after it, else in the year in which it comes next.
    private static @Nullable TimeReaderPiece dated(
            TimeReaderText text, int end, int first, int last, int month, LocalDate today) {
        int at = text.is(end, ",") ? end + 1 : end;
        int year = text.at(at).suffix().isEmpty() ? text.at(at).number() : -1;
        if (year < 1900 || year > 2199 || text.is(at + 1, "-", ":")) {
            return next(end, first, last, month, today);
        }
        LocalDate from = date(year, month, first);
        LocalDate to = date(year, month, last);
        if (from == null || to == null) {
            return null;
        }
        return to.isBefore(today) ? new Nothing(end, at + 1) : new Day(end, at + 1, from, to, null);
    }

    private static @Nullable Day next(int end, int first, int last, int month, LocalDate today) {
        for (int ahead = 0; ahead <= 8; ahead++) {
            LocalDate from = date(today.getYear() + ahead, month, first);
            LocalDate to = date(today.getYear() + ahead, month, last);
            if (from != null && to != null && !to.isBefore(today)) {
                return new Day(end, end, from, to, Period.ofYears(1));
            }
        }
        return null;
    }

    /// 5/12, 05/12/2026, 5.12.26, 5-12-26, 2026-12-05. Without a year only with a slash, and a
    /// fraction ("1/2") only after "on" or a day.
    private static @Nullable TimeReaderPiece numeric(
            TimeReaderText text, int at, LocalDate today, boolean sure) {
        int a = plain(text.at(at));
        int b = plain(text.at(at + 2));
        boolean joined = text.is(at + 1, "/", ".", "-") && !text.at(at - 1).in(Set.of("£", "/"));
        if (a < 1 || b < 1 || !joined) {
            return null;
        }
        int c = text.at(at + 3).text().equals(text.at(at + 1).text()) ? plain(text.at(at + 4)) : -1;
        if (c > 0 && a > 31) {
            return full(at + 5, date(a, b, c), today);
        }
        if (c >= 0) {
            return full(at + 5, date(c < 100 ? 2000 + c : c, b, a), today);
        }
        boolean fraction = a < b && b <= 10 && text.at(at).text().length() == 1;
        boolean ends = text.clauseEndsAt(at + 3) || text.at(at + 3).in(AFTER_ORDINAL);
        boolean sign = text.is(at + 1, "/") || unmistaken(text, at, a, sure);
        if (!sign || b > 12 || !(sure || (ends && !fraction))) {
            return null;
        }
        Day day = next(at + 3, a, a, b, today);
        return day;
    }

    /// "28-11", "on 28.11": no range, no time of the clock and no price looks so.
    private static boolean unmistaken(TimeReaderText text, int at, int day, boolean sure) {
        boolean two = text.at(at + 2).text().length() == 2;
        boolean late = day > LAST_HOUR || (day > 12 && sure && text.is(at + 1, "-"));
        return two && late && (sure || text.is(at + 1, "-"));
    }

    private static @Nullable TimeReaderPiece full(
            int end, @Nullable LocalDate date, LocalDate today) {
        if (date == null) {
            return null;
        }
        return date.isBefore(today) ? new Nothing(end, end) : new Day(end, end, date, date, null);
    }

    /// "the 5th", "sat 5th": with a day of the week, the month in which it falls on that day.
    private static @Nullable Day ordinalOnly(
            TimeReaderText text, int at, LocalDate today, @Nullable DayOfWeek day) {
        int number = dayOfMonth(text, at);
        int end = dayEnds(text, at);
        boolean free =
                text.clauseEndsAt(end)
                        || text.at(end).in(AFTER_ORDINAL)
                        || text.kind(end, Kind.PART, Kind.NIGHT, Kind.SPELL);
        boolean words = number > FOURTH && text.kind(at, Kind.ORDINAL);
        boolean said = words || ORDINALS.contains(text.at(at).suffix());
        if (number < 1 || !said || !(free || day != null)) {
            return null;
        }
        int of = text.skip(end, Set.of("of", "the"));
        boolean next = text.kind(of, Kind.NEXT);
        int unit = next || text.kind(of, Kind.THIS) ? of + 1 : of;
        if (of > end && "MONTH".equals(text.value(unit, Kind.UNIT))) {
            LocalDate in = today.plusMonths(next ? 1 : 0);
            LocalDate date = date(in.getYear(), in.getMonthValue(), number);
            return date == null ? null : new Day(at, unit + 1, date, date, Period.ofMonths(1));
        }
        LocalDate plain = null;
        for (LocalDate month = today.withDayOfMonth(1);
                month.isBefore(today.plusYears(1));
                month = month.plusMonths(1)) {
            LocalDate date = date(month.getYear(), month.getMonthValue(), number);
            if (date == null || date.isBefore(today)) {
                continue;
            }
            plain = plain == null ? date : plain;
            if (day == null || date.getDayOfWeek() == day) {
                return new Day(at, end, date, date, null);
            }
        }
        return plain == null ? null : new Day(at, end, plain, plain, null);
    }

    static int monthAt(TimeReaderText text, int at) {
        String sure = text.value(at, Kind.MONTH);
        String value = sure == null ? text.value(at, Kind.MONTH_DOUBTFUL) : sure;
        return value == null ? 0 : Integer.parseInt(value);
    }

    /// The day of a month in figures or in words, or -1.
    private static int dayOfMonth(TimeReaderText text, int at) {
        String word = text.value(at, Kind.ORDINAL);
        return word == null ? dayOfMonth(text.at(at)) : Integer.parseInt(word);
    }

    private static int dayEnds(TimeReaderText text, int at) {
        return text.kind(at, Kind.ORDINAL) ? text.after(at) : at + 1;
    }

    private static int dayOfMonth(Token token) {
        boolean counts = token.suffix().isEmpty() || ORDINALS.contains(token.suffix());
        return counts && token.number() <= 31 ? token.number() : -1;
    }

    /// "5th".
    static boolean ordinal(Token token) {
        return token.number() > 0 && ORDINALS.contains(token.suffix());
    }

    private static int plain(Token token) {
        return token.suffix().isEmpty() ? token.number() : -1;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
