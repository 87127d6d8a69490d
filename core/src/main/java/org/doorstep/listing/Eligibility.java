package org.doorstep.listing;

import org.jspecify.annotations.Nullable;

/// Whom a service is for. Ages are whole years, both ends included.
public record Eligibility(
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable Gender gender,
        @Nullable String description) {

    /// For everybody, as far as anybody said.
    public static final Eligibility OPEN = new Eligibility(null, null, null, null);

    /// A service that is for women only or for men only.
    public enum Gender {
        WOMEN,
        MEN
    }
}
