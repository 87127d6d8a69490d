package org.doorstep.time;

import java.time.LocalDateTime;

/// A stretch of local time somebody asked about: half open, or a single instant when both ends
/// are
/// the same.
public record Window(LocalDateTime from, LocalDateTime to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a window ends before it begins: " + from + " to " + to);
        }
    }

    /// Whether this is "now": one instant.
    public boolean instant() {
        return from.equals(to);
    }
}
