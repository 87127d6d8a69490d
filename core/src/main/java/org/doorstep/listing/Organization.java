package org.doorstep.listing;

import org.jspecify.annotations.Nullable;

/// Who runs a service. The id is null where a file named it without one.
public record Organization(
        @Nullable String id,
        String name,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email) {}
