package org.doorstep.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.doorstep.time.TimeReaderHour.Half;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.How;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Hours bounded by a part of the day: "until lunchtime", "from teatime", "after teatime". What is
/// after a part begins where it ends.
final class TimeReaderPartBound implements TimeReaderRule {

    private static final Map<String, How> LEADS =
            Map.of(
                    "until", How.BEFORE,
                    "till", How.BEFORE,
                    "til", How.BEFORE,
                    "by", How.BEFORE,
                    "before", How.BEFORE,
                    "b4", How.BEFORE,
                    "from", How.AFTER,
                    "frm", How.AFTER,
                    "after", How.AFTER);

    private static final Set<String> ONWARDS = Set.of("onwards", "onward", "on");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        How how = LEADS.get(text.at(at).text());
        int name = text.skip(at + 1, Set.of("the"));
        if (how == null || text.kind(at, Kind.SPELL) || !text.kind(name, Kind.PART, Kind.SPELL)) {
            return null;
        }
        TimeReaderText.Found part = text.foundAt(name);
        int end = text.after(name);
        boolean thing = text.kind(name, Kind.PART) && !ends(text, end);
        // "From the afternoon of the 5th" is as good as that afternoon.
        if (part == null || thing) {
            return null;
        }
        String[] span = part.sense().value().split(" ");
        LocalTime time = LocalTime.parse(text.is(at, "after") ? span[1] : span[0]);
        TimeReaderHour hour = new TimeReaderHour(time.getHour(), time.getMinute(), Half.EXACT);
        int last = text.is(end, "onwards", "onward") ? text.skip(end, ONWARDS) : end;
        return new Clock(at, last, how, hour, null, false);
    }

    private static boolean ends(TimeReaderText text, int at) {
        return text.clauseEndsAt(at)
                || text.at(at).in(TimeReaderParts.SMALL)
                || text.kind(at, Kind.DAY, Kind.WEEKDAY, Kind.WEEKDAY_DOUBTFUL, Kind.WEEKDAYS)
                || text.is(at, "onwards", "onward");
    }
}
