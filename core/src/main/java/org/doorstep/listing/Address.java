package org.doorstep.listing;

import org.jspecify.annotations.Nullable;

/// A postal address: the street lines as written, the town, and the postcode as Royal Mail
/// spaces
/// it.
public record Address(
        @Nullable String address1, @Nullable String city, @Nullable String postalCode) {}
