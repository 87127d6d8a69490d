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
/// @param sliver whether hardly any of it is left in the window that was asked for
/// @param late whether it is known to be at other times than were asked for
record When(
        State state,
        @Nullable Window next,
        boolean begins,
        double hoursAway,
        boolean sliver,
        boolean late) {

    static final When UNKNOWN = never(State.UNKNOWN);

    private static final double MINUTES = 60;

    /// Nobody sets out for the last half hour of something.
    private static final Duration SLIVER = Duration.ofMinutes(30);

    /// And of what is longer, for less than a quarter of it.
    private static final int QUARTER = 4;

    /// An occurrence that answers.
    static When of(State state, Window next, boolean begins, LocalDateTime now) {
        long minutes = Duration.between(now, next.from()).toMinutes();
        return new When(state, next, begins, Math.max(0, minutes / MINUTES), false, false);
    }

    /// What is running already when the window begins; only a matter of order: on it is (CONTRACT).
    static When running(Window next, Window window, LocalDateTime now) {
        When on = of(State.ON, next, false, now);
        return new When(on.state, next, false, on.hoursAway, sliver(next, window), false);
    }

    /// Whether half an hour or less of an occurrence lies within the window, less than a quarter of
    /// it, and more of the window is left. Of an instant that can be said of nothing.
    private static boolean sliver(Window occurrence, Window window) {
        LocalDateTime ends = occurrence.to().isBefore(window.to()) ? occurrence.to() : window.to();
        Duration within = Duration.between(window.from(), ends);
        Duration whole = Duration.between(occurrence.from(), occurrence.to());
        return ends.isBefore(window.to())
                && within.compareTo(SLIVER) <= 0
                && within.multipliedBy(QUARTER).compareTo(whole) < 0;
    }

    /// There is no occurrence to tell of.
    static When never(State state) {
        return new When(state, null, false, Double.POSITIVE_INFINITY, false, false);
    }

    /// The same of what is not on when it was asked for.
    When atOtherTimes() {
        return new When(state, next, begins, hoursAway, sliver, true);
    }
}
