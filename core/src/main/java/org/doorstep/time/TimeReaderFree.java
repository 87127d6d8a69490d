package org.doorstep.time;

import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.How;
import org.jspecify.annotations.Nullable;

/// When somebody is free: from the time at which she finishes on ("when I finish at 6", "once I get
/// in at half 5"), and up to the time for which she must be back ("home for 5").
final class TimeReaderFree {

    private static final Set<String> WHEN = Set.of("when", "once", "after", "soon", "til", "until");
    private static final Set<String> ENDS =
            Set.of(
                    "finish",
                    "finishes",
                    "finished",
                    "finishing",
                    "done",
                    "off",
                    "in",
                    "home",
                    "back",
                    "out",
                    "end",
                    "ends",
                    "leave",
                    "leaves",
                    "free",
                    "closes",
                    "shuts");
    private static final Set<String> BACK = Set.of("home", "back", "in");
    private static final int REACH = 7;

    private TimeReaderFree() {}

    /// Whether the time that begins at a token is one from which somebody is free.
    static boolean from(TimeReaderText text, int at) {
        boolean ends = false;
        for (int i = at - 1; i >= at - REACH && i >= 0; i--) {
            if (text.clauseEndsAt(i)) {
                return false;
            }
            ends |= text.at(i).in(ENDS);
            if (ends && text.at(i).in(WHEN)) {
                return true;
            }
        }
        return false;
    }

    /// The time as a bound, where the rest of the message asks for what is on before or after one
    /// just told: "train at 4, somewhere warm till then", "carer comes at 11 so after that".
    static @Nullable Clock bound(TimeReaderText text, Clock clock) {
        boolean so = false;
        for (int i = clock.end(); clock.how() == How.AT && i < text.size(); i++) {
            so |= text.is(i, "so");
            boolean then = text.is(i + 1, "that", "then", "it");
            boolean ends = text.clauseEndsAt(i + 1);
            boolean before = text.is(i, "before", "b4", "beforehand");
            if ((ends && before) || (then && (before || text.is(i, "till", "til", "until")))) {
                return with(clock, How.BEFORE);
            }
            if (so && (ends || then) && text.is(i, "after", "afterwards")) {
                return with(clock, How.AFTER);
            }
        }
        return null;
    }

    private static Clock with(Clock clock, How how) {
        return new Clock(clock.start(), clock.end(), how, clock.first(), null, false);
    }

    /// Whether "for" at a token is that of "home for 5".
    static boolean backFor(TimeReaderText text, int at) {
        return text.is(at, "for") && text.at(at - 1).in(BACK);
    }
}
