package org.doorstep.listing;

import java.util.Set;
import org.doorstep.place.Point;
import org.jspecify.annotations.Nullable;

/// A place where things happen. Its point is null while it is only known by a postcode or not
/// at
/// all; the index then looks the postcode up.
///
/// @param access what is known of getting in and about; empty when nobody said
/// @param accessText the accessibility in the owner's words, or null
public record Location(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable Point point,
        @Nullable Address address,
        @Nullable VenueCharacter character,
        Set<Access> access,
        @Nullable String accessText) {

    public Location {
        access = Set.copyOf(access);
    }
}
