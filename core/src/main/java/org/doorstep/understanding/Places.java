package org.doorstep.understanding;

import java.util.List;
import java.util.Optional;
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

    /// The place that words mean which are only a place: the answer to "where are you?".
    default Optional<PlaceReading> answer(String text, @Nullable Point around) {
        return Optional.empty();
    }

    /// What must be said of a postcode that is on no map of ours ("I do not know Northern Ireland
    /// postcodes; tell me the town"); empty when the text has none such.
    default Optional<String> unmapped(String text) {
        return Optional.empty();
    }
}
