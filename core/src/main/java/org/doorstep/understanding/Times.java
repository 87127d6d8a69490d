package org.doorstep.understanding;

import java.time.LocalDateTime;
import java.util.List;
import org.doorstep.time.TimeReading;

/// Whoever reads times in a message: in the product the reader of `time`.
@FunctionalInterface
public interface Times {

    /// Reads none.
    Times NONE = (_, _) -> List.of();

    /// The times named in a text, with their spans of UTF-16 characters.
    List<TimeReading> read(String text, LocalDateTime now);
}
