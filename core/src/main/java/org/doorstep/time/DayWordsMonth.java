package org.doorstep.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Whole months: "in December", "sometime in January or February", "December sometime".
final class DayWordsMonth {

    private static final Set<String> MONTH_LEADS =
            Set.of("in", "during", "this", "next", "until", "throughout", "sometime", "anytime");
    private static final int WHOLE_NAME = 7;

    private DayWordsMonth() {}

    /// Whether the token is a word behind which a month is a time.
    static boolean led(TimeReaderText text, int at) {
        boolean month = text.at(at).in(MONTH_LEADS);
        month |= text.is(at, "of") && text.is(at - 1, "end", "start", "beginning", "middle");
        month |= text.is(at, "or", "and") && text.kind(at - 1, Kind.MONTH);
        return month;
    }

    /// "December sometime", "a fair, December": a month that is nobody's name and no verb.
    static boolean standsAlone(TimeReaderText text, int at) {
        boolean sometime =
                text.is(at + 1, "sometime", "anytime")
                        || (text.is(at + 1, "some", "any") && text.is(at + 2, "time"));
        boolean whole = text.at(at).text().length() >= WHOLE_NAME;
        return text.kind(at, Kind.MONTH) && (sometime || whole) && !text.kind(at - 1, Kind.LAST);
    }

    static @Nullable TimeReaderPiece read(TimeReaderText text, int at, int name, LocalDate today) {
        int value = DayWordsDates.monthAt(text, name);
        if (value == 0) {
            return null;
        }
        LocalDate first = today.withDayOfMonth(1).withMonth(value);
        first = first.getMonthValue() < today.getMonthValue() ? first.plusYears(1) : first;
        int year = text.at(name + 1).number();
        boolean past = text.kind(name + 1, Kind.LAST) && text.is(name + 2, "year");
        if (past || (year >= 1900 && year < today.getYear())) {
            return new Nothing(at, past ? name + 3 : name + 2);
        }
        boolean dated = year >= today.getYear() && year < 2200;
        first = dated ? first.withYear(year) : first;
        LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
        LocalDate from = text.is(at, "until") ? today : first;
        LocalDate to = text.is(at, "until") ? first.minusDays(1) : last;
        return to.isBefore(from) ? null : new Day(at, dated ? name + 2 : name + 1, from, to, null);
    }
}
