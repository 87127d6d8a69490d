package org.doorstep.time;

import java.time.LocalDateTime;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Not;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// What is over or only looks like a time ("last Tuesday", "3 weeks ago", "since June", "sunday
/// school"), and the words that say "not".
final class TimeReaderPast implements TimeReaderRule {

    private static final Set<String> HAPPENED =
            Set.of(
                    "passed",
                    "died",
                    "fell",
                    "lost",
                    "born",
                    "moved",
                    "diagnosed",
                    "discharged",
                    "happened",
                    "came",
                    "went",
                    "left",
                    "widowed",
                    "divorced",
                    "missed",
                    "had",
                    "saw",
                    "visited",
                    "attended");

    /// Words with which something else begins.
    private static final Set<String> AFRESH =
            Set.of("and", "so", "but", "want", "need", "what", "whats", "anything", "any", "can");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        if (text.kind(at, Kind.NOTHING) && !DayWordsHabits.usualDays(text, at)) {
            return new Nothing(at, text.after(at));
        }
        String not = text.value(at, Kind.NOT);
        if (not != null) {
            return new Not(at, text.after(at), not.equals("plural"));
        }
        if (text.is(at, "nothing", "nowt", "none") && TimeReaderClock.bound(text, at + 1)) {
            return new Not(at, at + 1, false);
        }
        if (at == 0 && nothingOn(text)) {
            return new Not(at, at + 2, true);
        }
        if (text.is(at, "but", "bar", "barring", "save", "minus") && anyBefore(text, at)) {
            return new Not(at, at + 1, false);
        }
        if (text.kind(at, Kind.LAST) && said(text, at + 1) && !monthly(text, at + 2)) {
            return new Nothing(at, text.after(at + 1));
        }
        if (text.is(at, "since")) {
            int name = text.skip(at + 1, Set.of("last", "the"));
            return said(text, name) ? new Nothing(at, text.after(name)) : null;
        }
        if (said(text, at) && text.kind(text.after(at), Kind.LAST)) {
            int unit = text.after(at) + 1;
            return text.kind(unit, Kind.UNIT) ? new Nothing(at, unit + 1) : null;
        }
        int unit = text.after(at);
        boolean ago = text.kind(unit, Kind.UNIT) && text.is(unit + 1, "ago");
        return ago ? new Nothing(at, unit + 2) : null;
    }

    /// "Nothing on Tuesdays", unless it is asked: then that is when something is looked for.
    private static boolean nothingOn(TimeReaderText text) {
        return text.is(0, "nothing", "none")
                && text.is(1, "on")
                && text.kind(2, Kind.WEEKDAYS)
                && !text.is(text.size() - 1, "?");
    }

    /// "Any evening but Monday", "any day this week bar Friday".
    private static boolean anyBefore(TimeReaderText text, int at) {
        if (text.kind(at - 1, Kind.PART, Kind.NIGHT, Kind.WEEKDAYS, Kind.PARTS)
                && (text.kind(at - 2, Kind.EVERY) || !text.is(at, "but"))) {
            return true;
        }
        boolean day =
                text.kind(at + 1, Kind.WEEKDAY, Kind.WEEKDAY_DOUBTFUL, Kind.WEEKDAYS, Kind.DAY);
        return day
                && text.kind(at - 1, Kind.UNIT, Kind.WEEKEND)
                && text.kind(at - 2, Kind.THIS, Kind.NEXT);
    }

    /// Whether the words before a day tell of something that has happened: "passed in March", "I
    /// moved here on Monday".
    static boolean happened(TimeReaderText text, int at) {
        for (int i = at - 1; i >= at - 3 && i >= 0; i--) {
            if (text.at(i).in(HAPPENED)) {
                return true;
            }
            if (text.clauseEndsAt(i) || text.at(i).in(AFRESH)) {
                return false;
            }
        }
        return false;
    }

    private static boolean said(TimeReaderText text, int at) {
        return text.kind(
                at,
                Kind.WEEKDAY,
                Kind.WEEKDAY_DOUBTFUL,
                Kind.WEEKDAYS,
                Kind.WEEKEND,
                Kind.UNIT,
                Kind.MONTH,
                Kind.MONTH_DOUBTFUL,
                Kind.NIGHT,
                Kind.PART,
                Kind.SEASON_DOUBTFUL,
                Kind.EASTER_DOUBTFUL);
    }

    /// "last Saturday of the month" is a habit.
    private static boolean monthly(TimeReaderText text, int at) {
        return text.is(at, "of", "in") && text.kind(at + 2, Kind.UNIT);
    }
}
