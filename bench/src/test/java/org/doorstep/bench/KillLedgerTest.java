package org.doorstep.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.doorstep.listing.InMemoryListings;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.junit.jupiter.api.Test;

/// The ledger must see what a store has lost, or a hundred kills show nothing.
class KillLedgerTest {

    private final Listings store = new InMemoryListings();
    private final KillLedger ledger = KillLedger.empty();

    @Test
    void what_is_kept_as_it_was_acknowledged_is_no_fault() throws Exception {
        save(3);
        assertEquals(List.of(), faults());
    }

    @Test
    void an_acknowledged_edition_that_is_gone_is_a_fault() throws Exception {
        save(3);
        ledger.attempt(0, 4);
        ledger.acknowledge(0, 4);
        assertEquals(List.of("listing 0 lost its acknowledged edition 4"), faults());
    }

    @Test
    void a_listing_that_is_gone_is_a_fault() {
        ledger.acknowledge(7, 1);
        assertEquals(List.of("listing 7 lost its acknowledged edition 1"), faults());
    }

    @Test
    void an_edition_nobody_wrote_is_a_fault() throws Exception {
        save(3);
        ledger.attempted().clear();
        assertEquals(List.of("listing 0 has an edition nobody wrote"), faults());
    }

    private List<String> faults() {
        return ledger.check(store, new Random(1)).faults();
    }

    private void save(int edition) throws Exception {
        Path root = Path.of(System.getProperty("doorstep.root", ".."));
        Listing made = GeneratedServices.of(root, 1).listings(1).findFirst().orElseThrow();
        Listing listing = KillLedger.withDescription(made, "Words. Edition " + edition + ".");
        ledger.attempt(0, edition);
        if (store.save(listing, 0, "test", Instant.EPOCH) instanceof Listings.Saved.Done) {
            ledger.acknowledge(0, edition);
        }
    }
}
