package org.doorstep.functions.pages;

import org.jspecify.annotations.Nullable;

/// What a page about the service itself shows.
///
/// @param person whom to ask, or null
public record Notice(String title, String service, @Nullable String person) {}
