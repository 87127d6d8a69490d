package org.doorstep.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;

/// What the system said it had kept of the generated listings, and what it may have kept without
/// having said so: an edition for each. Numbers count up, so that the newer is the greater.
///
/// @param acknowledged the newest edition that was said to be kept
/// @param attempted the newest that anybody tried to write
record KillLedger(Map<Integer, Integer> acknowledged, Map<Integer, Integer> attempted) {

    private static final Pattern EDITION = Pattern.compile("Edition (\\d+)\\.$");
    private static final String PREFIX = "service-";
    private static final int HISTORIES = 40;

    static KillLedger empty() {
        return new KillLedger(new HashMap<>(), new HashMap<>());
    }

    void attempt(int listing, int edition) {
        attempted.merge(listing, edition, Math::max);
    }

    void acknowledge(int listing, int edition) {
        acknowledged.merge(listing, edition, Math::max);
    }

    /// Looks at everything in a store that nobody else has open.
    ///
    /// @return what is wrong, in words; and how many listings are offered
    Checked check(Listings listings, Random random) {
        List<String> faults = new ArrayList<>();
        Map<Integer, Listings.Versioned> there = new HashMap<>();
        int offered = 0;
        try (Stream<Listings.Versioned> all = listings.all()) {
            for (Listings.Versioned one : (Iterable<Listings.Versioned>) all::iterator) {
                offered += one.listing().offered() ? 1 : 0;
                if (one.listing().id().startsWith(PREFIX)) {
                    there.put(Integer.parseInt(one.listing().id().substring(PREFIX.length())), one);
                }
            }
        }
        acknowledged.forEach(
                (n, edition) -> {
                    Listings.Versioned kept = there.get(n);
                    if (kept == null || edition(kept.listing()) < edition) {
                        faults.add("listing " + n + " lost its acknowledged edition " + edition);
                    }
                });
        there.forEach(
                (n, kept) -> {
                    if (edition(kept.listing()) > attempted.getOrDefault(n, -1)) {
                        faults.add("listing " + n + " has an edition nobody wrote");
                    }
                });
        List<Listings.Versioned> some = new ArrayList<>(there.values());
        for (int i = 0; i < HISTORIES && !some.isEmpty(); i++) {
            history(listings, some.get(random.nextInt(some.size())), faults);
        }
        return new Checked(faults, offered, there.size());
    }

    /// @param offered how many listings the index must hold
    /// @param generated how many of the generated ones are there
    record Checked(List<String> faults, int offered, int generated) {}

    /// A write and its history are there together or not at all, every version once.
    private static void history(Listings listings, Listings.Versioned kept, List<String> faults) {
        List<Listings.Versioned> history = listings.history(kept.listing().id(), 10_000);
        boolean whole = !history.isEmpty() && history.getLast().equals(kept);
        for (int i = 0; i < history.size(); i++) {
            whole &= history.get(i).version() == i + 1;
        }
        if (!whole) {
            faults.add(
                    kept.listing().id()
                            + " stands at "
                            + kept.version()
                            + " and its history is not whole: "
                            + history.size());
        }
    }

    static int edition(Listing listing) {
        String words = listing.description();
        Matcher matcher = EDITION.matcher(words == null ? "" : words);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    static Listing withDescription(Listing l, String description) {
        return new Listing(
                l.id(),
                l.source(),
                l.identifiers(),
                l.name(),
                description,
                l.url(),
                l.email(),
                l.status(),
                l.organization(),
                l.serviceAtLocations(),
                l.schedules(),
                l.costOptions(),
                l.eligibility(),
                l.applicationProcess(),
                l.attendance(),
                l.languages(),
                l.contacts(),
                l.phones(),
                l.topics(),
                l.notFor(),
                l.serviceAreas(),
                l.assuredDate(),
                l.alert());
    }
}
