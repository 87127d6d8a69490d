package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Part;
import org.doorstep.time.TimeReaderPiece.Style;
import org.doorstep.time.TimeReaderPiece.Whole;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Days up to one and days from one on: "until Friday", "by the 5th", "before Christmas", "this
/// side of Easter", "between now and Sunday", "after the 3rd", "not till Monday".
final class TimeReaderUntil {

    private static final Set<String> UNTIL = Set.of("until", "till", "til", "by", "before", "b4");
    private static final Set<String> THE = Set.of("the", "next");
    private static final int AFTER_DAYS = 30;
    private static final int CHRISTMAS_EVE = 24;

    /// After these a day is whole: "after Friday please", not "after Friday prayers".
    private static final Set<String> GOES_ON =
            Set.of("please", "pls", "plz", "near", "in", "at", "for", "and", "or", "but", "if");

    private TimeReaderUntil() {}

    static @Nullable TimeReaderPiece read(
            TimeReaderScan scan, TimeReaderText text, int at, LocalDateTime now) {
        boolean not = text.is(at, "not") && text.at(at + 1).in(UNTIL) && !text.is(at + 1, "by");
        boolean from =
                text.is(at, "from", "frm", "starting")
                        || (text.is(at, "as") && text.is(at + 1, "of", "from"));
        if (not || from) {
            return onwards(scan, text, at, not || text.is(at, "as") ? at + 2 : at + 1, not, now);
        }
        boolean after = text.is(at, "after");
        int side = frame(text, at);
        int name = side > at ? side : at + 1;
        if (side == at && !after && !text.at(at).in(UNTIL)) {
            return null;
        }
        TimeReaderPiece piece = scan.longest(text, name, now);
        if (!(piece instanceof Day)) {
            piece = scan.longest(text, text.skip(name, THE), now);
        }
        if (!(piece instanceof Day day)) {
            return null;
        }
        if (after) {
            boolean season = text.kind(name, Kind.SEASON_DOUBTFUL);
            return season || ends(text, day.end()) ? after(at, day, season) : null;
        }
        if (scan.longest(text, day.end(), now) instanceof Part part
                && day.from().equals(day.to())
                && part.style() != Style.PLURAL) {
            return within(text, at, day, part, now);
        }
        LocalDate today = now.toLocalDate();
        LocalDate last = last(text, at, name, side > at, day);
        return last.isBefore(today) ? null : new Day(at, day.end(), today, last, null);
    }

    /// "By Thursday lunchtime" is all until then, "before Friday evening" until it begins.
    private static @Nullable Whole within(
            TimeReaderText text, int at, Day day, Part part, LocalDateTime now) {
        boolean before = text.is(at, "before", "b4");
        LocalDateTime end = day.from().atTime(before ? part.from() : part.to());
        return end.isAfter(now)
                ? new Whole(at, part.end(), List.of(new Window(now, end)), null)
                : null;
    }

    /// "Not till Monday", "from Monday onwards": the month from that day.
    private static @Nullable Day onwards(
            TimeReaderScan scan,
            TimeReaderText text,
            int at,
            int name,
            boolean not,
            LocalDateTime now) {
        TimeReaderPiece piece = scan.longest(text, name, now);
        if (!(piece instanceof Day day)) {
            return null;
        }
        boolean on = text.is(day.end(), "onwards", "onward", "on");
        boolean said = not || text.is(day.end(), "onwards", "onward");
        boolean ends = on && text.clauseEndsAt(day.end() + 1);
        if (!said && !ends) {
            return null;
        }
        LocalDate last = day.from().plusDays(AFTER_DAYS);
        return new Day(at, on ? day.end() + 1 : day.end(), day.from(), last, null);
    }

    /// The last day meant: the day itself for "until" and "by", the one before for "before" and for
    /// what lasts longer; this side of a season is up to its eve, which is where it begins.
    private static LocalDate last(TimeReaderText text, int at, int name, boolean side, Day day) {
        int word = text.skip(name, THE);
        boolean end = text.is(day.start(), "end") || text.is(word, "end");
        boolean eve = side && text.kind(word, Kind.SEASON, Kind.SEASON_DOUBTFUL);
        boolean now = side && !text.is(at, "this");
        boolean several = day.to().isAfter(day.from());
        boolean before = text.is(at, "before", "b4") || (side && !now) || several;
        return before && !end && !eve
                ? day.from().minusDays(1)
                : several && !end ? day.from() : day.to();
    }

    /// The token after "this side of", "between now and", "from now till", "up to"; `at` when it is
    /// none of them.
    private static int frame(TimeReaderText text, int at) {
        if (text.is(at, "this", "ths") && text.is(at + 1, "side")) {
            return text.is(at + 2, "of") ? at + 3 : at + 2;
        }
        boolean now = text.is(at, "between", "from") && text.is(at + 1, "now", "today");
        if (now && text.is(at + 2, "and", "&", "to", "till", "til", "until")) {
            return at + 3;
        }
        boolean up = text.is(at, "up") && text.is(at + 1, "to", "till", "til", "until");
        return up && text.foundAt(at + 2) != null ? at + 2 : at;
    }

    /// Where the words before a day begin when they are one of those frames, or -1.
    static int side(TimeReaderText text, int at) {
        for (int i = Math.max(0, at - 3); i < at; i++) {
            if (frame(text, i) == at) {
                return i;
            }
        }
        return -1;
    }

    /// The month from the day after: "after the 3rd" is soon, not for ever.
    private static Day after(int at, Day day, boolean season) {
        // Christmas is over with Boxing Day, whatever else its season holds.
        boolean christmas =
                season
                        && day.from().getMonth() == java.time.Month.DECEMBER
                        && day.from().getDayOfMonth() == CHRISTMAS_EVE;
        LocalDate from = christmas ? day.from().plusDays(3) : day.to().plusDays(1);
        return new Day(at, day.end(), from, from.plusDays(AFTER_DAYS), null);
    }

    private static boolean ends(TimeReaderText text, int at) {
        return text.clauseEndsAt(at) || text.at(at).in(GOES_ON);
    }
}
