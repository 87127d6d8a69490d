package org.doorstep.search.lucene;

import java.io.IOException;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.time.Timetable;
import org.jspecify.annotations.Nullable;

/// What the timetables of one segment answer to the time asked for, each worked out once: most
/// groups are weekly, and there are few different hours.
final class Answers {

    private static final When NO = When.never(State.OFF);

    private final TimeAsked time;
    private final @Nullable When[] given;

    Answers(TimeAsked time, Segment segment) throws IOException {
        this.time = time;
        this.given = new When[segment.differentHours()];
    }

    /// What the hours of an ordinal answer; null when they do not fit.
    @SuppressWarnings("ReferenceEquality") // the very object that stands for no
    @Nullable When of(Segment.Row row, int ordinal) throws IOException {
        if (ordinal == PerOrdinal.NONE) {
            return time.of(row.hours(ordinal));
        }
        When answer = given[ordinal];
        if (answer == null) {
            Timetable hours = row.hours(ordinal);
            When asked = time.of(hours);
            answer = asked == null ? NO : asked;
            given[ordinal] = answer;
        }
        return answer == NO ? null : answer;
    }
}
