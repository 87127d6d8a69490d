package org.doorstep.search.lucene;

import org.doorstep.search.Match.Timing.State;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// What a timetable answers to the time that was asked for.
///
/// @param state on, not on, or not known
/// @param next the occurrence that answers, or else the next one after now; null when not known
/// @param begins whether it begins in the window that was asked for, rather than running already
record When(State state, @Nullable Window next, boolean begins) {

    static final When UNKNOWN = new When(State.UNKNOWN, null, false);
}
