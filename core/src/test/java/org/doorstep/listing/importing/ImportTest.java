package org.doorstep.listing.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.listing.Identifier;
import org.doorstep.listing.InMemoryListings;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.listing.Samples;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.NameId;
import org.doorstep.listing.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files on their way into the store.
final class ImportTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Listings listings = new InMemoryListings();
    private final List<Problem> problems = new ArrayList<>();

    private static Reading from(String source) {
        return Reading.of(source, TODAY, HoursText.NONE);
    }

    private Report load(Reading reading, String... records) {
        byte[] json = ("[" + String.join(",", records) + "]").getBytes(StandardCharsets.UTF_8);
        return new Import(listings, AT, problems::add, Progress.NONE)
                .run(new ByteArrayInputStream(json), json.length, Format.ORUK, reading);
    }

    private static String service(String id, String name) {
        return "{\"id\": \"" + id + "\", \"name\": \"" + name + "\"}";
    }

    private Listing stands(String id) {
        return listings.find(id).orElseThrow().listing();
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String[] records = {service("a", "A"), service("b", "B"), "{\"name\": \"none\"}"};
        assertEquals(new Report(2, 0, 0, 1, 0), load(from("x"), records));
        assertEquals(new Report(0, 0, 2, 1, 0), load(from("x"), records));
        assertEquals(1, listings.history("a", 9).size());
    }

    @Test
    void what_differs_is_changed_and_what_is_gone_stays() {
        load(from("x"), service("a", "A"), service("b", "B"));
        assertEquals(
                new Report(1, 1, 0, 0, 0), load(from("x"), service("a", "A2"), service("c", "C")));
        assertEquals("A2", stands("a").name());
        assertEquals("B", stands("b").name());
        assertEquals(2, listings.history("a", 9).size());
        assertEquals("x", listings.find("a").orElseThrow().by());
    }

    @Test
    void the_later_of_two_sources_gets_an_id_of_its_own_and_keeps_its_old_one() {
        load(from("x"), service("a", "X's"));
        assertEquals(
                new Report(2, 0, 0, 0, 0), load(from("y"), service("a", "Y's"), service("b", "B")));
        assertEquals("X's", stands("a").name());
        Listing other = stands(NameId.of("y", "a"));
        assertEquals("Y's", other.name());
        assertEquals(List.of(new Identifier("y", "a")), other.identifiers());
        assertEquals(
                new Report(0, 0, 2, 0, 0), load(from("y"), service("a", "Y's"), service("b", "B")));
        assertEquals(new Report(0, 0, 1, 0, 0), load(from("x"), service("a", "X's")));
    }

    @Test
    void an_id_twice_in_one_file_is_loaded_once() {
        String[] records = {service("a", "A"), service("a", "A"), service("a", "Another")};
        assertEquals(new Report(1, 0, 1, 1, 1), load(from("x"), records));
        assertEquals("A", stands("a").name());
        assertEquals(new Report(0, 0, 2, 1, 1), load(from("x"), records));
    }

    @Test
    void a_topic_for_every_record_is_added_to_its_own() {
        load(from("x").withTopic(Optional.of("warm-space")), service("a", "A"));
        assertEquals(List.of("warm-space"), stands("a").topics());
    }

    @Test
    void every_problem_is_told_with_its_record_and_reason() {
        load(
                from("x"),
                "{\"name\": \"none\"}",
                "{\"id\": \"b\", \"name\": \"B\", \"url\": \"::\"}");
        assertEquals("no id", problems.getFirst().reason());
        assertEquals(1, problems.getFirst().number());
        assertEquals("{\"name\":\"none\"}", problems.getFirst().record());
        assertEquals("b", problems.getLast().id());
        assertEquals(Problem.Kind.WARNING, problems.getLast().kind());
    }

    @Test
    void a_listing_too_large_is_rejected_alone() {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            places.append(i == 0 ? "" : ",")
                    .append("{\"location\": {\"id\": \"p%d\", \"name\": \"P\", ".formatted(i))
                    .append("\"description\": \"%s\"}}".formatted("x".repeat(3_000)));
        }
        String large =
                "{\"id\": \"l\", \"name\": \"L\", \"service_at_locations\": [%s]}"
                        .formatted(places);
        assertEquals(new Report(1, 0, 0, 1, 0), load(from("x"), service("a", "A"), large));
        assertTrue(listings.find("l").isEmpty());
    }

    @Test
    void somebody_else_s_change_meanwhile_is_not_lost() {
        Listings busy = new BusyListings(listings);
        byte[] json = service("a", "from the file").getBytes(StandardCharsets.UTF_8);
        Report report =
                new Import(busy, AT, problems::add, Progress.NONE)
                        .run(new ByteArrayInputStream(json), -1, Format.ORUK, from("samples"));
        assertEquals(new Report(0, 1, 0, 0, 0), report);
        assertEquals(
                List.of("somebody's", "from the file"),
                listings.history("a", 9).stream().map(v -> v.listing().name()).toList());
    }

    @Test
    void problems_go_to_a_file_of_json_lines_and_none_to_no_file(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("rejects.jsonl");
        try (ProblemFile none = new ProblemFile(file, "all.json")) {
            assertFalse(Files.exists(file));
            none.accept(new Problem(3, Problem.Kind.REJECTED, "", "no id", "{\"a\": 1}"));
            none.accept(new Problem(4, Problem.Kind.WARNING, "x", "url left out: \"::\"", ""));
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertEquals(2, lines.size());
        assertEquals(
                "{\"file\":\"all.json\",\"record\":3,\"kind\":\"rejected\",\"id\":\"\",\"reason\":\"no id\",\"text\":\"{\\\"a\\\": 1}\"}",
                lines.getFirst());
    }

    @Test
    void relative_dates_are_those_of_the_day_of_loading() {
        SeedDates dates = new SeedDates(TODAY);
        assertEquals("2026-11-24", dates.apply("@today"));
        assertEquals("2026-10-15", dates.apply("@today-40"));
        assertEquals("2026-11-24", dates.apply("@TU+0"));
        assertEquals("2026-11-30", dates.apply("@MO"));
        assertEquals("2026-12-05", dates.apply("@SA+7"));
        assertEquals("@home", dates.apply("@home"));
        assertEquals("mail@today.example", dates.apply("mail@today.example"));
    }

    @Test
    void formats_are_known_by_name() {
        assertEquals(Optional.of(Format.CSV), Format.of("CSV"));
        assertEquals(Optional.of(Format.ORUK), Format.of("oruk"));
        assertTrue(Format.of("openactive").isEmpty());
    }

    /// Has somebody else save the listing between the first look and the first writing.
    private static final class BusyListings implements Listings {
        private final Listings inner;
        private boolean done;

        BusyListings(Listings inner) {
            this.inner = inner;
        }

        @Override
        public Optional<Versioned> find(String id) {
            return inner.find(id);
        }

        @Override
        public Saved save(Listing listing, long seen, String by, Instant at) {
            return inner.save(listing, seen, by, at);
        }

        @Override
        public List<Saved> saveAll(List<Change> changes, String by, Instant at) {
            if (!done) {
                done = true;
                inner.save(Samples.named("a", "somebody's"), 0, "partner", AT);
            }
            return inner.saveAll(changes, by, at);
        }

        @Override
        public java.util.stream.Stream<Versioned> all() {
            return inner.all();
        }

        @Override
        public List<Versioned> history(String id, int limit) {
            return inner.history(id, limit);
        }
    }
}
