package org.doorstep.limits;

import java.time.Instant;
import java.util.Map;

/// Counters that many workers add to at once, kept for a while.
public interface Tally {

    /// Adds to the counters of one subject in one period, all in one step.
    ///
    /// @param who a keyed hash, or a name of ours; never a number
    /// @param when the period, such as an hour in UTC
    /// @param amounts what to add, by the counter's name
    /// @param until when the period may be forgotten
    /// @return what these counters stand at now
    /// @throws RuntimeException when the store does not answer
    Map<String, Long> add(String who, String when, Map<String, Long> amounts, Instant until);

    /// Forgets all periods of a subject.
    void forget(String who);
}
