package org.doorstep.place;

import org.jspecify.annotations.Nullable;

/// A settlement or an area that has a name.
///
/// @param name as it is said in English where it has an English name
/// @param radiusMetres how far from the point it reaches, roughly
/// @param district the district or borough, or null where there is none
/// @param county the county or unitary authority, or null where there is none
/// @param region the region of England, or the nation
/// @param size people, from GeoNames where it knows them, else guessed from kind and extent: good
/// for ranking namesakes, not for anything else
/// @param alternativeName the other name, Welsh, Gaelic or English, or null
public record NamedPlace(
        String name,
        Kind kind,
        Point point,
        double radiusMetres,
        @Nullable String district,
        @Nullable String county,
        String region,
        String country,
        int size,
        @Nullable String alternativeName) {}
