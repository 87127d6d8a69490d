package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Whole;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// Stretches that begin at the clock's own time: "this time tomorrow" (the hour from it), "within
/// the hour", "in the next half hour" (until then).
final class TimeReaderThisTime implements TimeReaderRule {

    private static final Set<String> LEADS = Set.of("about", "around", "same", "the");
    private static final Set<String> DISTANCE =
            Set.of("of", "from", "away", "walk", "drive", "walking", "driving", "by", "on");
    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;

    private final DayWords days = new DayWords();
    private final DayWordsAhead ahead = new DayWordsAhead();

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        int word = text.skip(at, LEADS);
        boolean same = text.is(word - 1, "same") && word > at;
        int time = same ? word : word + 1;
        if ((same || text.kind(word, Kind.THIS)) && text.is(time, "time")) {
            return thisTime(text, at, text.skip(time + 1, Set.of("on", "the", "again")), now);
        }
        boolean in = text.is(at, "in", "within", "inside", "the") || text.kind(at, Kind.NEXT);
        return in ? soon(text, at, now) : null;
    }

    private @Nullable Whole thisTime(TimeReaderText text, int at, int day, LocalDateTime now) {
        if (text.kind(day, Kind.NEXT) && "WEEK".equals(text.value(day + 1, Kind.UNIT))) {
            return hourOn(at, day + 2, now.toLocalDate().plusWeeks(1), now);
        }
        TimeReaderPiece piece = ahead.read(text, day, now);
        piece = piece instanceof Day ? piece : days.read(text, day, now);
        return piece instanceof Day d && d.part() == null
                ? hourOn(at, d.end(), d.from(), now)
                : null;
    }

    private static Whole hourOn(int at, int end, LocalDate date, LocalDateTime now) {
        LocalDateTime from = date.atTime(now.toLocalTime());
        return new Whole(at, end, List.of(new Window(from, from.plusHours(1))), null);
    }

    private static @Nullable Whole soon(TimeReaderText text, int at, LocalDateTime now) {
        int lead = text.kind(at, Kind.NEXT) ? at : at + 1;
        int word = text.skip(lead, Set.of("the"));
        boolean next = text.kind(word, Kind.NEXT);
        word = next ? text.after(word) : word;
        boolean half = text.is(word, "half");
        boolean article = text.is(half ? word + 1 : word, "a", "an");
        int hour = word + (half ? 1 : 0) + (article ? 1 : 0);
        boolean later = !text.is(at, "within", "inside") && !next && (word == at + 1);
        boolean one = text.is(hour, "hour", "hr");
        if (!one || later || text.at(hour + 1).in(DISTANCE)) {
            return null;
        }
        boolean or = text.is(hour + 1, "or");
        boolean two = or && text.is(hour + 2, "two", "2");
        int end = two || (or && text.is(hour + 2, "so")) ? hour + 3 : hour + 1;
        LocalDateTime to = now.plusMinutes(half ? HALF_HOUR : two ? 2 * HOUR : HOUR);
        return new Whole(at, end, List.of(new Window(now, to)), null);
    }
}
