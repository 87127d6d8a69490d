package org.doorstep.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Habit;
import org.doorstep.time.TimeReaderPiece.How;
import org.doorstep.time.TimeReaderPiece.Not;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.doorstep.time.TimeReaderPiece.Part;
import org.doorstep.time.TimeReaderPiece.Style;
import org.doorstep.time.TimeReaderPiece.Whole;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Tells the times somebody asks for from those of her story: when something happened ("we lost
/// her in June"), when a trouble ends ("skint till Friday"), what fills her day ("I look at the
/// wall till six"), and when it is worst ("Saturdays are murder"). A clause that wishes for
/// something keeps its times.
final class TimeReaderTold {

    static final TimeReaderToldWords WORDS = TimeReaderToldWords.load();

    private static final Set<String> UNTIL =
            Set.of("until", "untill", "till", "til", "by", "before");

    private final TimeReaderText text;
    private final List<TimeReaderPiece> pieces;
    private final BitSet timed = new BitSet();

    TimeReaderTold(TimeReaderText text, List<TimeReaderPiece> pieces) {
        this.text = text;
        this.pieces = pieces;
        pieces.forEach(p -> timed.set(p.start(), p.end()));
    }

    /// The pieces, those that are only told made nothing.
    List<TimeReaderPiece> asked() {
        List<TimeReaderPiece> asked = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            TimeReaderPiece piece = pieces.get(i);
            Clock bound = piece instanceof Clock clock ? TimeReaderFree.bound(text, clock) : null;
            if (bound != null) {
                asked.add(bound);
                continue;
            }
            TimeReaderPiece before = asked.isEmpty() ? null : asked.getLast();
            boolean refused =
                    before instanceof Not not
                            && not.end() == piece.start()
                            && !(not.pluralOnly() && piece instanceof Clock);
            asked.add(
                    !refused && (told(piece) || plural(i) || ofTheDayBefore(i, before))
                            ? new Nothing(piece.start(), piece.end())
                            : piece);
        }
        return asked;
    }

    /// The Sunday of "Sunday afternoons are the worst".
    private boolean plural(int at) {
        TimeReaderPiece next = at + 1 < pieces.size() ? pieces.get(at + 1) : null;
        return pieces.get(at) instanceof Day day
                && next instanceof Part part
                && part.style() == Style.PLURAL
                && part.start() == day.end()
                && told(part);
    }

    /// The morning of "out by Friday morning", when the Friday is only told.
    private boolean ofTheDayBefore(int at, @Nullable TimeReaderPiece before) {
        TimeReaderPiece piece = pieces.get(at);
        return at > 0
                && pieces.get(at - 1) instanceof Day
                && before instanceof Nothing
                && before.end() == piece.start()
                && (piece instanceof Part || piece instanceof Clock);
    }

    private boolean told(TimeReaderPiece piece) {
        TimeReaderClause clause =
                TimeReaderClause.around(text, WORDS, piece.start(), piece.end(), timed);
        boolean said = !(piece instanceof Not) && !(piece instanceof Nothing);
        if (said && clause.appointed(piece.start(), piece.end())) {
            return true;
        }
        return switch (piece) {
            case Day day when new TimeReaderDeadline(clause, day).told(until(day)) -> true;
            case Whole whole when until(whole) ->
                    new TimeReaderDeadline(clause, whole).told(true) || due(clause, whole);
            case Day day -> until(day) ? due(clause, day) : over(clause, day);
            case Clock clock when limit(clause, clock) -> over(clause, clock);
            case Clock clock ->
                    over(clause, clock)
                            || (clock.how() == How.BEFORE && due(clause, clock))
                            || spent(clause, clock);
            case Part part ->
                    part.style() == Style.PLURAL
                            ? habit(clause, part)
                            : over(clause, part) || (lasting(part) && spent(clause, part));
            case Habit habit -> habit(clause, habit);
            case Whole _, Not _, Nothing _ -> false;
        };
    }

    /// An hour up to which she herself is free: "I have till 3", "must leave by half 11".
    private static boolean limit(TimeReaderClause clause, Clock clock) {
        return clock.how() == How.BEFORE && clause.says("limit", clause.from(), clock.end());
    }

    private boolean lasting(Part part) {
        return text.at(part.start() - 1).in(UNTIL);
    }

    private boolean until(TimeReaderPiece piece) {
        for (int i = piece.start(); i < piece.end(); i++) {
            if (text.at(i).in(UNTIL)) {
                return true;
            }
        }
        return false;
    }

    /// What has happened, in a clause without a wish.
    private boolean over(TimeReaderClause clause, TimeReaderPiece piece) {
        return !ahead(piece) && clause.past() && !wished(clause, clause.from(), clause.to());
    }

    private boolean ahead(TimeReaderPiece piece) {
        for (int i = piece.start(); i < piece.end(); i++) {
            boolean later = text.kind(i, Kind.DAY) && !"0".equals(text.value(i, Kind.DAY));
            if (later || text.kind(i, Kind.NEXT, Kind.TONIGHT, Kind.LATER, Kind.NOW)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wished(TimeReaderClause clause, int first, int last) {
        return clause.says("wish", first, last);
    }

    /// The day by which a trouble ends or falls due: a wish before it keeps it, unless the wish
    /// is to be gone.
    private static boolean due(TimeReaderClause clause, TimeReaderPiece piece) {
        if (clause.says("out", clause.from(), clause.to())) {
            return true;
        }
        int trouble = clause.at("trouble", clause.from(), piece.start());
        int due = clause.at("due", clause.from(), clause.to());
        if (trouble < 0 && due < 0) {
            return false;
        }
        boolean hers = wished(clause, clause.from(), piece.start());
        return !hers || (due >= 0 && !clause.says("begins", clause.from(), piece.start()));
    }

    /// Hours that something fills: "I look at the wall till six", "stuck in here 9 till 5".
    private boolean spent(TimeReaderClause clause, TimeReaderPiece piece) {
        if (wished(clause, clause.from(), clause.to())
                || clause.says("may", clause.from(), clause.to())) {
            return false;
        }
        boolean somebody = clause.subject(piece.start(), timed);
        return somebody
                || clause.says("trouble", clause.from(), clause.to())
                || (clause.word(clause.from()).equals("up")
                        && !text.at(clause.from() + 1).in(Set.of("to", "till", "til", "until")));
    }

    /// Days that are said to be bad.
    private boolean habit(TimeReaderClause clause, TimeReaderPiece piece) {
        boolean subject =
                Set.of("are", "is", "r", "feel", "drag").contains(clause.word(piece.end()));
        int first = subject ? piece.end() + 1 : clause.from();
        boolean worst = clause.says("trouble", clause.from(), clause.from() + 1);
        boolean personal = subject || worst || clause.subject(clause.to(), timed);
        return personal
                && clause.says("trouble", clause.from(), clause.to())
                && !wished(clause, first, clause.to());
    }
}
