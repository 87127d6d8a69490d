package org.doorstep.place;

import java.util.List;

/// A place read in somebody's words: the span of characters, the place that is meant, and the
/// namesakes it might be instead.
///
/// @param start the first character of the span, a preposition ("near") included
/// @param end one past its last character
/// @param alternatives other places of that name, likeliest first; empty when there is no doubt
/// @param certain whether the words can hardly mean anything else: a postcode, or a name after
/// "near"
/// @param elsewhere whether it is only where somebody came from, far from here; never certain
public record PlaceReading(
        int start,
        int end,
        Place place,
        List<Place> alternatives,
        boolean certain,
        boolean elsewhere) {

    public PlaceReading {
        alternatives = List.copyOf(alternatives);
    }

    /// A place where somebody may well be.
    public PlaceReading(
            int start, int end, Place place, List<Place> alternatives, boolean certain) {
        this(start, end, place, alternatives, certain, false);
    }
}
