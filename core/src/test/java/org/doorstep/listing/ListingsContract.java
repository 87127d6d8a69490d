package org.doorstep.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.doorstep.listing.Listings.Change;
import org.doorstep.listing.Listings.Saved;
import org.doorstep.listing.Listings.Versioned;
import org.junit.jupiter.api.Test;

/// What every store of listings does. A subclass names the store and gives it empty.
public abstract class ListingsContract {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00.123456789Z");

    /// A store with nothing in it.
    protected abstract Listings empty();

    @Test
    void an_empty_store_has_nothing() {
        Listings listings = empty();
        assertEquals(Optional.empty(), listings.find("nobody"));
        assertEquals(Map.of(), listings.findAll(List.of("nobody", "none")));
        assertEquals(List.of(), listings.history("nobody", 10));
        assertEquals(0, listings.all().count());
        assertEquals(List.of(), listings.saveAll(List.of(), "test", AT));
    }

    @Test
    void a_full_listing_comes_back_whole_with_who_and_when() {
        Listings listings = empty();
        Listing full = Samples.full("full");
        assertEquals(new Saved.Done(1), listings.save(full, 0, "test", AT));
        assertEquals(Optional.of(new Versioned(full, 1, "test", AT)), listings.find("full"));
    }

    @Test
    void letters_of_every_script_come_back() {
        Listings listings = empty();
        String name = "বাংলা العربية 👩🏽‍🦽 Ünïcødé \u0000\t\"\\ \uD83D\uDE00 I ı İ i";
        Listing listing = Samples.named("größe/ключ#1", name);
        listings.save(listing, 0, "테스트", AT);
        assertEquals(name, listings.find("größe/ключ#1").orElseThrow().listing().name());
    }

    @Test
    void a_write_that_saw_another_version_is_refused_and_leaves_nothing() {
        Listings listings = empty();
        listings.save(Samples.named("a", "first"), 0, "test", AT);
        for (long seen : new long[] {0, 2, 7}) {
            Saved saved = listings.save(Samples.named("a", "late"), seen, "test", AT);
            Versioned stands = new Versioned(Samples.named("a", "first"), 1, "test", AT);
            assertEquals(new Saved.Stale(Optional.of(stands)), saved);
        }
        assertEquals(
                new Saved.Stale(Optional.empty()),
                listings.save(Samples.named("b", "never was"), 3, "test", AT));
        assertEquals(List.of("first"), names(listings.history("a", 10)));
        assertEquals(List.of(), listings.history("b", 10));
        assertEquals(1, listings.all().count());
    }

    @Test
    void history_is_in_order_and_its_latest_part_is_what_a_limit_leaves() {
        Listings listings = empty();
        for (int i = 0; i < 12; i++) {
            assertEquals(
                    new Saved.Done(i + 1),
                    listings.save(Samples.named("a", "v" + (i + 1)), i, "by" + i, AT));
        }
        assertEquals(List.of("v11", "v12"), names(listings.history("a", 2)));
        List<Versioned> all = listings.history("a", 100);
        assertEquals(IntStream.rangeClosed(1, 12).mapToObj(i -> "v" + i).toList(), names(all));
        assertEquals("by4", all.get(4).by());
        assertEquals(List.of(), listings.history("a", 0));
    }

    @Test
    void of_many_writers_exactly_one_wins_each_version() throws Exception {
        Listings listings = empty();
        int writers = 8;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int version = 0; version < 5; version++) {
                long seen = version;
                List<Callable<Saved>> race = new ArrayList<>();
                for (int w = 0; w < writers; w++) {
                    String name = "writer " + w;
                    race.add(() -> listings.save(Samples.named("a", name), seen, name, AT));
                }
                int won = 0;
                for (Future<Saved> one : threads.invokeAll(race)) {
                    won += one.get() instanceof Saved.Done ? 1 : 0;
                }
                assertEquals(1, won, "winners of version " + (version + 1));
            }
        }
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                listings.history("a", 10).stream().map(Versioned::version).toList());
    }

    @Test
    void one_stale_among_many_is_refused_alone() {
        Listings listings = empty();
        listings.save(Samples.named("id-77", "stands"), 0, "test", AT);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            changes.add(new Change(Samples.named("id-" + i, "new"), 0));
        }
        List<Saved> saved = listings.saveAll(changes, "test", AT);
        for (int i = 0; i < 230; i++) {
            if (i == 77) {
                assertInstanceOf(Saved.Stale.class, saved.get(i));
            } else {
                assertEquals(new Saved.Done(1), saved.get(i));
                assertEquals(1, listings.history("id-" + i, 9).size());
            }
        }
        assertEquals("stands", listings.find("id-77").orElseThrow().listing().name());
        assertEquals(230, listings.all().count());
        List<String> ids = changes.stream().map(c -> c.listing().id()).toList();
        assertEquals(230, listings.findAll(ids).size());
    }

    @Test
    void two_changes_of_one_listing_are_made_in_their_order() {
        Listings listings = empty();
        List<Saved> saved =
                listings.saveAll(
                        List.of(
                                new Change(Samples.named("a", "one"), 0),
                                new Change(Samples.named("b", "other"), 0),
                                new Change(Samples.named("a", "two"), 1),
                                new Change(Samples.named("a", "late"), 1)),
                        "test",
                        AT);
        assertEquals(new Saved.Done(2), saved.get(2));
        assertInstanceOf(Saved.Stale.class, saved.get(3));
        assertEquals(List.of("one", "two"), names(listings.history("a", 9)));
    }

    @Test
    void more_than_a_page_of_large_listings_is_kept_and_read() {
        Listings listings = empty();
        String long300 = "x".repeat(300_000);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            changes.add(new Change(Samples.described("big-" + i, long300), 0));
        }
        assertTrue(
                listings.saveAll(changes, "test", AT).stream()
                        .allMatch(s -> s.equals(new Saved.Done(1))));
        try (var all = listings.all()) {
            assertEquals(20, all.map(v -> v.listing().id()).distinct().count());
        }
        for (int v = 1; v < 6; v++) {
            listings.save(Samples.described("big-0", long300), v, "test", AT);
        }
        assertEquals(6, listings.history("big-0", 100).size());
    }

    @Test
    void a_listing_that_no_store_could_keep_is_refused_clearly() {
        Listings listings = empty();
        Listing huge = Samples.described("huge", "é".repeat(200_000));
        var e =
                assertThrows(
                        IllegalArgumentException.class, () -> listings.save(huge, 0, "test", AT));
        assertTrue(String.valueOf(e.getMessage()).contains("huge"));
        assertEquals(0, listings.all().count());
    }

    private static List<String> names(List<Versioned> versions) {
        return versions.stream().map(v -> v.listing().name()).toList();
    }
}
