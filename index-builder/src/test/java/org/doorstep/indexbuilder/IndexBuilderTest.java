package org.doorstep.indexbuilder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.search.lucene.LuceneSearch;
import org.doorstep.search.lucene.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuilderTest {

    private static final Instant BUILT = Instant.parse("2026-11-24T03:00:00Z");
    private static final long SEED = 7;

    private static Manifest build(Path target, int listings) throws IOException {
        return builder(target)
                .build(new GeneratedListings(SEED, listings).stream(), BUILT, _ -> {});
    }

    private static IndexBuilder builder(Path target) {
        return new IndexBuilder(target, Lookups.NONE, 2);
    }

    private static List<String> folders(Path target) throws IOException {
        try (Stream<Path> all = Files.list(target)) {
            return all.filter(Files::isDirectory)
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void publishes_what_is_offered_and_counts_it(@TempDir Path target) throws IOException {
        Manifest manifest = build(target, 500);
        long offered = new GeneratedListings(SEED, 500).stream().filter(Listing::offered).count();
        assertEquals(offered, manifest.listings());
        assertEquals(Optional.of(manifest), new IndexFolder(target).latest());
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(target)).orElseThrow()) {
            assertEquals(offered, search.listings());
            assertEquals(manifest.build(), search.build());
            assertEquals(BUILT, search.builtAt());
        }
    }

    @Test
    void a_frozen_clock_makes_no_two_builds_alike_and_the_newest_two_are_kept(@TempDir Path target)
            throws IOException {
        List<String> built =
                List.of(
                        build(target, 5).folder(),
                        build(target, 5).folder(),
                        build(target, 5).folder());
        assertEquals(3, built.stream().distinct().count());
        assertEquals(built.subList(1, 3), folders(target));
    }

    @Test
    void a_build_that_fails_leaves_the_published_index_as_it_was(@TempDir Path target)
            throws IOException {
        Manifest before = build(target, 50);
        Stream<Listing> breaks =
                Stream.concat(
                        new GeneratedListings(SEED, 200).stream(),
                        IntStream.of(1)
                                .mapToObj(
                                        _ -> {
                                            throw new IllegalStateException("the store went away");
                                        }));
        assertThrows(
                IllegalStateException.class, () -> builder(target).build(breaks, BUILT, _ -> {}));
        assertEquals(Optional.of(before), new IndexFolder(target).latest());
        Manifest after = build(target, 60);
        assertTrue(after.folder().compareTo(before.folder()) > 0);
    }

    @Test
    void says_how_far_it_has_come(@TempDir Path target) throws IOException {
        java.util.concurrent.atomic.AtomicInteger most =
                new java.util.concurrent.atomic.AtomicInteger();
        builder(target)
                .build(
                        new GeneratedListings(SEED, 1_000).stream(),
                        BUILT,
                        n -> most.accumulateAndGet(n, Math::max));
        assertEquals(1_000, most.get());
    }
}
