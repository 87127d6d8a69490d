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

    /// The same, but no more than once for one thing in one period: adding for it again adds
    /// nothing.
    ///
    /// @param of the thing that is counted, by a short name of ours
    Counted addOnce(String who, String when, String of, Map<String, Long> amounts, Instant until);

    /// What came of counting once.
    ///
    /// @param now whether it was counted just now, not before
    /// @param counts what the counters stand at, whoever added
    record Counted(boolean now, Map<String, Long> counts) {}

    /// Forgets all periods of a subject.
    void forget(String who);
}
