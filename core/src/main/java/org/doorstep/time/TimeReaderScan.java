package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
            Set.of("to", "till", "til", "until", "thru", "through", "-", "–", "—");
    private static final Set<String> UNTIL = Set.of("until", "till", "til", "by", "before");

    private static final int AFTER_DAYS = 30;

    /// After these a day is whole: "after Friday please", not "after Friday prayers".
    private static final Set<String> GOES_ON =
            Set.of("please", "pls", "plz", "near", "in", "at", "for", "and", "or", "but", "if");

    private final List<TimeReaderRule> rules;

    TimeReaderScan(SchoolHolidays holidays) {
        rules =
                List.of(
                        new TimeReaderPast(),
                        new TimeReaderHolidays(holidays),
                        new DayWordsFeasts(),
                        new DayWordsDates(),
                        new DayWordsHabits(),
                        new DayWordsWeeks(),
                        new DayWordsEdges(),
                        new DayWordsAhead(),
                        new DayWords(),
                        new TimeReaderNow(),
                        new TimeReaderHousehold(),
                        new TimeReaderParts(),
                        new TimeReaderClock());
    }

    List<TimeReaderPiece> pieces(TimeReaderText text, LocalDateTime now) {
        List<TimeReaderPiece> pieces = new ArrayList<>();
        int at = 0;
        int free = 0;
        while (at < text.size()) {
            TimeReaderPiece piece = since(text, at, now);
            piece = piece == null ? until(text, at, now) : piece;
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
        boolean and = text.is(first.end(), "and", "&") && text.is(at - 1, "between");
        if (!and && !text.at(first.end()).in(TO)) {
            return piece;
        }
        TimeReaderPiece second = longest(text, text.skip(first.end() + 1, Set.of("the")), now);
        if (!(second instanceof Day last) || last.part() != null) {
            return piece;
        }
        LocalDate to = last.to();
        LocalDate from = first.from();
        if (first.weekday() && last.weekday() && from.isAfter(to)) {
            from = from.minus(DayWords.WEEK);
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

    /// "until Friday", "by the 5th", "before Christmas".
    private @Nullable TimeReaderPiece until(TimeReaderText text, int at, LocalDateTime now) {
        boolean after = text.is(at, "after");
        if (!after && !text.at(at).in(UNTIL)) {
            return null;
        }
        TimeReaderPiece piece = longest(text, at + 1, now);
        if (!(piece instanceof Day)) {
            piece = longest(text, text.skip(at + 1, Set.of("the", "next")), now);
        }
        if (!(piece instanceof Day day)) {
            return null;
        }
        if (after) {
            return ends(text, day.end()) ? after(at, day) : null;
        }
        LocalDate today = now.toLocalDate();
        boolean before = text.is(at, "before") || day.to().isAfter(day.from());
        boolean end = text.is(day.start(), "end") || text.is(day.start() + 1, "end");
        LocalDate last = before && !end ? day.from().minusDays(1) : day.to();
        return last.isBefore(today) ? null : new Day(at, day.end(), today, last, null);
    }

    /// The month from the day after: "after the 3rd" is soon, not for ever.
    private static Day after(int at, Day day) {
        LocalDate from = day.to().plusDays(1);
        return new Day(at, day.end(), from, from.plusDays(AFTER_DAYS), null);
    }

    private static boolean ends(TimeReaderText text, int at) {
        return text.clauseEndsAt(at) || text.at(at).in(GOES_ON);
    }

    private @Nullable TimeReaderPiece longest(TimeReaderText text, int at, LocalDateTime now) {
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
