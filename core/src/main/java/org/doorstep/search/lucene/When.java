package org.doorstep.search.lucene;

import java.time.Duration;
import java.time.LocalDateTime;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// What a timetable answers to the time that was asked for.
///
/// @param state on, not on, or not known
/// @param next the occurrence that answers, or else the next one after now; null when not known
/// @param begins whether it begins in the window that was asked for, rather than running already
/// @param hoursAway how long from now until it begins; 0 when it has begun, infinite when not known
record When(State state, @Nullable Window next, boolean begins, double hoursAway) {

    static final When UNKNOWN = never(State.UNKNOWN);

    private static final double MINUTES = 60;

    /// An occurrence that answers.
    static When of(State state, Window next, boolean begins, LocalDateTime now) {
        long minutes = Duration.between(now, next.from()).toMinutes();
        return new When(state, next, begins, Math.max(0, minutes / MINUTES));
    }

    /// There is no occurrence to tell of.
    static When never(State state) {
        return new When(state, null, false, Double.POSITIVE_INFINITY);
    }
}
