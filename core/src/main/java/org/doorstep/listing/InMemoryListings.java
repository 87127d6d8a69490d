package org.doorstep.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.doorstep.listing.json.ListingJson;

/// Listings kept in memory, for tests and for trying things out: the contract and nothing else.
public final class InMemoryListings implements Listings {

    /// Every version of every listing, oldest first. The lists are replaced, never changed.
    private final Map<String, List<Versioned>> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Versioned> find(String id) {
        return Optional.ofNullable(kept.get(id)).map(List::getLast);
    }

    @Override
    public Saved save(Listing listing, long seen, String by, Instant at) {
        int bytes = ListingJson.write(listing).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "listing " + listing.id() + " has " + bytes + " bytes, at most " + MAX_BYTES);
        }
        synchronized (kept) {
            List<Versioned> before = kept.getOrDefault(listing.id(), List.of());
            if (before.size() != seen) {
                return new Saved.Stale(find(listing.id()));
            }
            List<Versioned> longer = new ArrayList<>(before);
            longer.add(new Versioned(listing, seen + 1, by, at));
            kept.put(listing.id(), List.copyOf(longer));
            return new Saved.Done(seen + 1);
        }
    }

    @Override
    public List<Saved> saveAll(List<Change> changes, String by, Instant at) {
        return changes.stream().map(c -> save(c.listing(), c.seen(), by, at)).toList();
    }

    @Override
    public Stream<Versioned> all() {
        return kept.values().stream().map(List::getLast);
    }

    @Override
    public List<Versioned> history(String id, int limit) {
        List<Versioned> all = kept.getOrDefault(id, List.of());
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }
}
