package org.doorstep.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The store of listings. Every write names the version it saw, and leaves its history.
///
/// What is expected to happen is a value ({@link Saved}); an exception is a fault of the store.
/// Implementations are safe for use by many threads.
public interface Listings {

    /// The largest listing that is kept, in bytes of its own JSON. DynamoDB refuses items over
    /// 400 KB, attribute names and key included (Developer Guide, "Quotas").
    int MAX_BYTES = 380_000;

    /// The listing as it stands, closed ones included.
    Optional<Versioned> find(String id);

    /// Those of these listings that there are, by their id: one reading of many.
    default Map<String, Versioned> findAll(Collection<String> ids) {
        Map<String, Versioned> found = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(v -> found.put(id, v)));
        return found;
    }

    /// Saves a listing on condition that `seen` is still its version; 0 means that there is
    /// none
    /// yet. The listing and its history entry are written together or not at all.
    ///
    /// @param by who changes it: a feed's name or a role, never a person's name
    /// @param at the machine's time of the change
    /// @throws IllegalArgumentException when the listing is over {@link #MAX_BYTES}
    Saved save(Listing listing, long seen, String by, Instant at);

    /// Saves many, each on its own condition, as fast as the store allows; answers in their
    /// order.
    List<Saved> saveAll(List<Change> changes, String by, Instant at);

    /// Every listing, in no order. Close the stream.
    Stream<Versioned> all();

    /// All that a listing has been, oldest first, at most `limit` of the latest.
    List<Versioned> history(String id, int limit);

    /// A listing to save and the version it was made from.
    record Change(Listing listing, long seen) {}

    /// A listing at one of its versions, counted from 1.
    record Versioned(Listing listing, long version, String by, Instant at) {}

    /// What became of a write.
    sealed interface Saved {
        /// It is kept, as this version.
        record Done(long version) implements Saved {}

        /// Somebody else came first: this is what stands; nothing was written.
        record Stale(Optional<Versioned> current) implements Saved {}
    }
}
