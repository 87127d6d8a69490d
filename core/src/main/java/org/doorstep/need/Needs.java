package org.doorstep.need;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The counts of what was asked. They are told for whole months only: windows of one's own
/// choice, subtracted from each other, would tell the small numbers that are withheld.
public interface Needs {

    /// Counts one.
    ///
    /// @param until when the day's count may be forgotten
    void note(Need need, Instant until);

    /// What was asked about an area in a month, the most asked first.
    List<Asked> in(String area, YearMonth month);

    /// How often a topic was asked for, and how often nothing was found.
    record Asked(String topic, Figure times, Figure missed) {}
}
