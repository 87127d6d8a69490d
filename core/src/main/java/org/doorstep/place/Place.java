package org.doorstep.place;

import org.jspecify.annotations.Nullable;

/// A place somebody meant: its name as we say it back, its middle, and how closely it is known.
///
/// @param name as it is said back to a person: `E3 3HN`, `Bow`, `Newport, Shropshire`
/// @param radiusMetres how far from the point "in" that place may still be; 0 for a postcode
/// @param note what must be said about the reading ("no such postcode, using E3 3"), or null
public record Place(
        String name,
        Point point,
        Precision precision,
        double radiusMetres,
        @Nullable String note) {}
