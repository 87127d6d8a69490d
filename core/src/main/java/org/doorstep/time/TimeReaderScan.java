package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Not;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.jspecify.annotations.Nullable;

/// Walks over a message and cuts out the pieces: at each token the reader that takes most wins, and
/// the small words before a piece ("on", "for the") are taken in.
final class TimeReaderScan {

    private static final Set<String> LEADS =
            Set.of(
                    "on",
                    "for",
                    "over",
                    "during",
                    "at",
                    "in",
                    "the",
                    "of",
                    "from",
                    "either",
                    "sometime",
                    "between");
    private static final Set<String> TO =
            Set.of("to", "till", "til", "until", "while", "thru", "through", "-", "–", "—");
    private final List<TimeReaderRule> rules;

    TimeReaderScan(SchoolHolidays holidays) {
        rules =
                List.of(
                        new TimeReaderPast(),
                        new TimeReaderMonthsOld(),
                        new TimeReaderHolidays(holidays),
                        new DayWordsFeasts(),
                        new DayWordsDates(),
                        new DayWordsHabits(),
                        new DayWordsWeeks(),
                        new DayWordsEdges(),
                        new DayWordsBeside(),
                        new TimeReaderThisTime(),
                        new DayWordsAhead(),
                        new DayWords(),
                        new TimeReaderNow(),
                        new TimeReaderHousehold(),
                        new TimeReaderPartBound(),
                        new TimeReaderParts(),
                        new TimeReaderClock());
    }

    List<TimeReaderPiece> pieces(TimeReaderText text, LocalDateTime now) {
        List<TimeReaderPiece> pieces = new ArrayList<>();
        int at = 0;
        int free = 0;
        while (at < text.size()) {
            TimeReaderPiece piece = since(text, at, now);
            piece = piece == null ? TimeReaderUntil.read(this, text, at, now) : piece;
            piece = piece == null ? run(text, at, now) : piece;
            if (piece == null) {
                at++;
                continue;
            }
            int start = at;
            while (start > free && leads(text, start - 1, piece)) {
                start--;
            }
            boolean past = piece instanceof Day && TimeReaderPast.happened(text, start);
            pieces.add(past ? new Nothing(start, piece.end()) : piece.startingAt(start));
            at = piece.end();
            free = at;
        }
        return new TimeReaderTold(text, pieces).asked();
    }

    private static boolean leads(TimeReaderText text, int at, TimeReaderPiece piece) {
        return switch (piece) {
            case Nothing _, Not _ -> false;
            case TimeReaderPiece.Habit _ ->
                    text.at(at).in(LEADS) || text.is(at, "a", "any", "every", "each");
            case Clock _ ->
                    text.is(at, "from", "sometime", "anytime", "any")
                            || (text.is(at, "time") && text.is(at - 1, "any"));
            default -> text.at(at).in(LEADS);
        };
    }

    /// Days from one to another: "Tues to Thurs", "5 Dec - 8 Dec", "between Monday and Wednesday".
    private @Nullable TimeReaderPiece run(TimeReaderText text, int at, LocalDateTime now) {
        TimeReaderPiece piece = longest(text, at, now);
        if (!(piece instanceof Day first) || first.part() != null) {
            return piece;
        }
        boolean and =
                text.is(first.end(), "and", "&")
                        && (text.is(at - 1, "between") || text.is(at, "between"));
        if (!and && !text.at(first.end()).in(TO)) {
            return piece;
        }
        TimeReaderPiece second = longest(text, first.end() + 1, now);
        if (!(second instanceof Day)) {
            second = longest(text, text.skip(first.end() + 1, Set.of("the")), now);
        }
        if (!(second instanceof Day last) || last.part() != null) {
            return piece;
        }
        LocalDate to = last.to();
        LocalDate from = first.from();
        if (first.weekday() && last.weekday() && from.isAfter(to)) {
            // "Tuesday to Thursday" on a Wednesday has begun; "Friday to Monday" is still to come.
            boolean begun = first.from().getDayOfWeek().compareTo(to.getDayOfWeek()) < 0;
            from = begun ? from.minus(DayWords.WEEK) : from;
            to = begun ? to : to.plus(DayWords.WEEK);
        }
        if (first.next() && last.weekday() && to.isBefore(from)) {
            to = from.with(TemporalAdjusters.nextOrSame(to.getDayOfWeek()));
        }
        return to.isBefore(from) ? piece : new Day(at, last.end(), from, to, first.again());
    }

    /// "since Monday morning", "since about Easter".
    private @Nullable TimeReaderPiece since(TimeReaderText text, int at, LocalDateTime now) {
        if (!text.is(at, "since", "sinse")) {
            return null;
        }
        int end = text.skip(at + 1, Set.of("last", "the", "about", "around", "early", "late"));
        TimeReaderPiece piece = longest(text, end, now);
        if (piece == null) {
            return null;
        }
        while (piece != null && !(piece instanceof Not)) {
            end = piece.end();
            piece = longest(text, end, now);
        }
        return new Nothing(at, end);
    }

    @Nullable TimeReaderPiece longest(TimeReaderText text, int at, LocalDateTime now) {
        TimeReaderPiece best = null;
        for (TimeReaderRule rule : rules) {
            TimeReaderPiece piece = rule.read(text, at, now);
            if (piece != null && (best == null || piece.end() > best.end())) {
                best = piece;
            }
        }
        return best;
    }
}
