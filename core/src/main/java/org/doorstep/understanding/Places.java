package org.doorstep.understanding;

import java.util.List;
import org.doorstep.place.PlaceReading;
import org.doorstep.place.Point;
import org.jspecify.annotations.Nullable;

/// Whoever reads places in a message: in the product the gazetteer's reader.
@FunctionalInterface
public interface Places {

    /// Reads none.
    Places NONE = (_, _) -> List.of();

    /// The places named in a text, with their spans of UTF-16 characters.
    ///
    /// @param around where the person is thought to be, to choose between namesakes, or null
    List<PlaceReading> read(String text, @Nullable Point around);
}
