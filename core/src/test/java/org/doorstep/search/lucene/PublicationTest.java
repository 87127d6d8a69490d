package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.doorstep.search.lucene.Asking.about;
import static org.doorstep.search.lucene.Asking.whatsOn;
import static org.doorstep.search.lucene.SmallIndex.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that is replaced while it is asked, and one that was never published.
class PublicationTest {

    private static final Point BOW = new Point(51.5287, -0.0225);

    private static List<Listing> walks(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                offer(prefix + " " + i)
                                        .topics("walking")
                                        .at(new Point(BOW.lat(), BOW.lon() + i * 0.002))
                                        .listing())
                .toList();
    }

    @Test
    void what_one_search_reads_lies_together(@TempDir Path folder) throws IOException {
        List<Listing> mixed =
                Stream.of(
                                offer("north").at(new Point(57, -2)),
                                offer("walk by phone").topics("walking"),
                                offer("south").at(new Point(50, -5)),
                                offer("debt by phone").topics("debt"),
                                offer("middle").at(BOW),
                                offer("another walk by phone").topics("walking"))
                        .map(An::listing)
                        .toList();
        SmallIndex index = new SmallIndex(folder);
        Snapshot snapshot =
                Snapshot.open(new IndexFolder(folder), index.publish("1", Lookups.NONE, mixed));
        List<String> order = new ArrayList<>();
        for (int i = 0; i < mixed.size(); i++) {
            order.add(snapshot.listing(i).name());
        }
        snapshot.letGo();
        assertEquals(
                List.of(
                        "debt by phone",
                        "walk by phone",
                        "another walk by phone",
                        "south",
                        "middle",
                        "north"),
                order);
    }

    @Test
    void a_crash_before_the_manifest_leaves_the_old_index(@TempDir Path folder) throws IOException {
        SmallIndex index = new SmallIndex(folder);
        index.publish("1", Lookups.NONE, walks("old", 2));
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow()) {
            index.write("2", Lookups.NONE, walks("new", 3));
            assertFalse(search.refresh());
            assertEquals("1", search.build());
            assertEquals(2, search.find(about("walking").near(BOW).enquiry()).total());
        }
    }

    @Test
    void an_index_with_a_file_of_the_wrong_size_is_refused_and_the_old_one_goes_on(
            @TempDir Path folder) throws IOException {
        SmallIndex index = new SmallIndex(folder);
        index.publish("1", Lookups.NONE, walks("old", 2));
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow()) {
            Manifest broken = index.publish("2", Lookups.NONE, walks("new", 3));
            Path file = folder.resolve(broken.folder()).resolve(broken.files().getFirst().name());
            Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
            assertThrows(IOException.class, search::refresh);
            assertEquals("1", search.build());
            assertEquals(2, search.find(about("walking").near(BOW).enquiry()).total());
        }
    }

    @Test
    void there_is_nothing_to_open_before_the_first_publication(@TempDir Path folder)
            throws IOException {
        assertTrue(LuceneSearch.open(new IndexFolder(folder)).isEmpty());
    }

    @Test
    void a_manifest_of_another_schema_is_refused(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve(Manifest.NAME),
                "{\"schema\":99,\"build\":\"1\",\"builtAt\":\"2026-11-24T03:00:00Z\","
                        + "\"listings\":0,\"documents\":0,\"files\":[]}");
        assertThrows(IOException.class, () -> LuceneSearch.open(new IndexFolder(folder)));
    }

    @Test
    void searches_go_on_while_the_index_is_swapped_and_none_sees_two(@TempDir Path folder)
            throws Exception {
        SmallIndex index = new SmallIndex(folder);
        index.publish("0", Lookups.NONE, walks("build 0", 10));
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        var stop = new java.util.concurrent.atomic.AtomicBoolean();
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow()) {
            Thread[] askers = new Thread[3];
            for (int i = 0; i < askers.length; i++) {
                askers[i] = new Thread(() -> ask(search, stop, failures));
                askers[i].start();
            }
            for (int build = 1; build <= 12; build++) {
                index.publish(Integer.toString(build), Lookups.NONE, walks("build " + build, 10));
                assertTrue(search.refresh());
                assertFalse(search.refresh());
            }
            stop.set(true);
            for (Thread asker : askers) {
                asker.join();
            }
            assertEquals("12", search.build());
        }
        assertEquals(List.of(), List.copyOf(failures));
    }

    private static void ask(
            LuceneSearch search,
            java.util.concurrent.atomic.AtomicBoolean stop,
            Queue<String> failures) {
        while (!stop.get()) {
            try {
                Results found = search.find(about("walking").near(BOW).enquiry());
                boolean whole =
                        !found.matches().isEmpty()
                                && found.matches().stream()
                                        .allMatch(
                                                m ->
                                                        m.listing()
                                                                .name()
                                                                .startsWith(
                                                                        "build "
                                                                                + found.build()
                                                                                + " "));
                if (!whole) {
                    failures.add(names(found) + " of build " + found.build());
                }
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    @Test
    void the_old_index_closes_when_its_last_search_has_ended(@TempDir Path folder)
            throws IOException {
        SmallIndex index = new SmallIndex(folder);
        IndexFolder source = new IndexFolder(folder);
        Snapshot snapshot = Snapshot.open(source, index.publish("1", Lookups.NONE, walks("a", 1)));
        assertTrue(snapshot.take());
        snapshot.letGo();
        assertEquals(1, snapshot.held());
        snapshot.letGo();
        assertEquals(0, snapshot.held());
        assertFalse(snapshot.take());
    }

    @Test
    void a_closed_search_says_so(@TempDir Path folder) throws IOException {
        new SmallIndex(folder).publish("1", Lookups.NONE, walks("a", 1));
        LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow();
        search.close();
        assertThrows(IllegalStateException.class, () -> search.find(whatsOn().enquiry()));
    }

    @Test
    void paging_by_offset_or_by_what_was_seen_never_repeats_and_misses_nothing(@TempDir Path folder)
            throws IOException {
        new SmallIndex(folder).publish("1", Lookups.NONE, walks("walk", 23));
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow()) {
            Place wide = new Place("wide", BOW, Precision.PLACE, 5_000, null);
            for (Asking asking : List.of(about("walking").near(wide), whatsOn().near(wide))) {
                List<Enquiry.Offer> byOffset = new ArrayList<>();
                Set<Enquiry.Offer> seen = new HashSet<>();
                int total = search.find(asking.enquiry()).total();
                assertEquals(23, total);
                for (int i = 0; i < total; i += 3) {
                    search.find(asking.page(i, 3).enquiry())
                            .matches()
                            .forEach(m -> byOffset.add(m.offer()));
                    for (Match m : search.find(asking.page(0, 3).seen(seen).enquiry()).matches()) {
                        assertTrue(seen.add(m.offer()), "shown twice");
                    }
                }
                assertEquals(total, Set.copyOf(byOffset).size());
                assertEquals(Set.copyOf(byOffset), seen);
                assertEquals(0, search.find(asking.seen(seen).enquiry()).matches().size());
            }
        }
    }

    @Test
    void odd_pages_and_words_are_answered(@TempDir Path folder) throws IOException {
        new SmallIndex(folder).publish("1", Lookups.NONE, walks("walk", 3));
        try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow()) {
            Asking near = whatsOn().near(BOW);
            assertEquals(0, search.find(near.page(-5, -1).enquiry()).matches().size());
            assertEquals(
                    0,
                    search.find(near.page(Integer.MAX_VALUE, Integer.MAX_VALUE).enquiry())
                            .matches()
                            .size());
            assertEquals(3, search.find(near.words("?! \u0000 \ud83d\ude00").enquiry()).total());
            assertEquals(0, search.find(near.words("x".repeat(100_000)).enquiry()).total());
            assertEquals(
                    0, search.find(near.topics(List.of("no such topic", "")).enquiry()).total());
            Place pole = new Place("pole", new Point(90, 180), Precision.PLACE, 1e9, null);
            assertEquals(3, search.find(whatsOn().near(pole).enquiry()).total());
        }
    }
}
