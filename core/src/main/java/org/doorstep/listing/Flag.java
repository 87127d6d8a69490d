package org.doorstep.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody told us of a listing that its owner should look at. It holds nothing of whoever
/// told, not even a hash of the number: only what about, and when.
///
/// @param locationId the place it is about, or null when the service has none
/// @param at the person's now, to the second
public record Flag(String serviceId, @Nullable String locationId, What what, Instant at) {

    /// What is said to be wrong.
    public enum What {
        /// It is shut, or no longer happens.
        CLOSED,
        /// Nobody is reached at its telephone number.
        NUMBER,
        /// Another of its facts is not true: its time, place or price.
        FACTS
    }
}
