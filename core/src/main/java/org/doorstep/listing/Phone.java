package org.doorstep.listing;

import org.jspecify.annotations.Nullable;

/// A telephone number to show, as the owner wrote it, and what it is for.
public record Phone(String number, @Nullable String description) {}
