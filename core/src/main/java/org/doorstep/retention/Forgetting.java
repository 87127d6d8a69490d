package org.doorstep.retention;

import java.time.Instant;
import java.util.Map;

/// Whoever deletes what must not be kept.
public interface Forgetting {

    /// Deletes every item that is past its time. Doing it twice does nothing more.
    ///
    /// @param now the machine's now
    /// @return how many items went, by the name of what they are
    Map<String, Integer> expired(Instant now);

    /// Deletes everything that is held under one sender's keyed hash: what she was in the middle
    /// of, a STOP, what was answered and sent, how much. Doing it twice does nothing more. The
    /// counts of needs name nobody and stay.
    ///
    /// @param sender the keyed hash
    /// @return how many items went, by the name of what they are
    Map<String, Integer> person(String sender);
}
