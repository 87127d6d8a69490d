package org.doorstep.listing;

import org.jspecify.annotations.Nullable;

/// Whom a service is for. Ages are whole years, both ends included.
public record Eligibility(
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable Gender gender,
        @Nullable String description) {

    /// From this lower limit on it says whom a thing is meant for, and not just "adults".
    public static final int LATER_LIFE = 50;

    /// Up to this upper limit it is meant for children or the young.
    public static final int YOUTH = 25;

    /// For everybody, as far as anybody said.
    public static final Eligibility OPEN = new Eligibility(null, null, null, null);

    /// A service that is for women only or for men only.
    public enum Gender {
        WOMEN,
        MEN
    }
}
