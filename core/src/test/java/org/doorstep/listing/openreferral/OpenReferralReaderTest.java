package org.doorstep.listing.openreferral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.doorstep.listing.Access;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.Status;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.listing.json.ListingJson;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;
import org.doorstep.time.Schedule;
import org.junit.jupiter.api.Test;

/// What a file of services says is loaded, and what is wrong with it is said.
final class OpenReferralReaderTest {

    private static final Reading READING =
            Reading.of("test", LocalDate.of(2026, 11, 24), HoursText.NONE);

    private static List<Read> read(InputStream in) {
        List<Read> reads = new ArrayList<>();
        new OpenReferralReader(READING).read(in, reads::add);
        return reads;
    }

    private static List<Read> read(String json) {
        return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Read> page() {
        InputStream in = OpenReferralReaderTest.class.getResourceAsStream("page.json");
        assertNotNull(in);
        return read(in);
    }

    private static Listing listing(Read read) {
        return switch (read) {
            case Read.Loaded(var listing, _) -> listing;
            case Read.Rejected(var record, var reason) ->
                    throw new AssertionError(reason + ": " + record);
        };
    }

    private static List<String> outcomes(List<Read> reads) {
        return reads.stream()
                .map(
                        r ->
                                switch (r) {
                                    case Read.Loaded(var listing, _) -> listing.id();
                                    case Read.Rejected(_, var reason) -> "! " + reason;
                                })
                .toList();
    }

    @Test
    void a_page_gives_each_record_or_why_not() {
        assertEquals(
                List.of(
                        "whole",
                        "plain",
                        "! no id",
                        "! no name",
                        "! impossible coordinates and no postcode",
                        "closed",
                        "! not a record",
                        "! not a record",
                        "! not a record",
                        "12"),
                outcomes(page()));
    }

    @Test
    void text_is_plain_and_bad_values_are_left_out() {
        Listing whole = listing(page().getFirst());
        assertEquals("Tea & talk", whole.name());
        assertEquals("Come\nin", whole.description());
        assertNull(whole.url());
        assertEquals("https://neighbours.example", whole.organization().website());
        assertNull(whole.organization().email());
        assertEquals(LocalDate.of(2026, 10, 1), whole.assuredDate());
        assertEquals(
                List.of("020 7946 0100"), whole.phones().stream().map(p -> p.number()).toList());
        assertEquals(List.of("bn"), whole.languages().stream().map(l -> l.code()).toList());
        assertEquals(
                new Eligibility(null, null, Eligibility.Gender.WOMEN, null), whole.eligibility());
    }

    @Test
    void what_was_left_out_is_said() {
        assertTrue(page().getFirst() instanceof Read.Loaded);
        if (page().getFirst() instanceof Read.Loaded(_, var warnings)) {
            for (String part :
                    List.of(
                            "url",
                            "email",
                            "ages",
                            "language",
                            "telephone",
                            "amount",
                            "no-such-topic",
                            "half term",
                            "teatime",
                            "impossible coordinates",
                            "no postcode",
                            "on Fridays")) {
                assertTrue(
                        warnings.stream().anyMatch(w -> w.contains(part)),
                        part + " in " + warnings);
            }
        }
    }

    @Test
    void terms_become_topics_needs_and_ways() {
        Listing whole = listing(page().getFirst());
        assertEquals(List.of("loneliness", "walking"), whole.topics());
        assertEquals(List.of("domestic-abuse"), whole.notFor());
        assertEquals(List.of(Attendance.ONLINE, Attendance.HOME_VISIT), whole.attendance());
        assertEquals(0, whole.costOptions().get(0).pence());
        assertNull(whole.costOptions().get(1).pence());
        assertEquals("5 EUR", whole.costOptions().get(2).amountDescription());
    }

    @Test
    void impossible_coordinates_go_and_the_postcode_stays() {
        Listing whole = listing(page().getFirst());
        assertEquals(1, whole.serviceAtLocations().size());
        Location hall = whole.serviceAtLocations().getFirst().location();
        assertNull(hall.point());
        assertEquals("E3 3HN", hall.address() == null ? "" : hall.address().postalCode());
        assertEquals(VenueCharacter.FAITH, hall.character());
        assertEquals(Set.of(Access.STEP_FREE, Access.HEARING_LOOP), hall.access());
        assertEquals(
                Schedule.Freq.DAILY,
                whole.serviceAtLocations().getFirst().schedules().getFirst().freq());
    }

    @Test
    void schedules_are_read_with_their_exceptions() {
        List<Schedule> schedules = listing(page().getFirst()).schedules();
        Schedule weekly = schedules.get(0);
        assertEquals(LocalTime.of(10, 0), weekly.opensAt());
        assertEquals(
                List.of(
                        new Schedule.Except.Yearly(MonthDay.of(8, 1), MonthDay.of(8, 31)),
                        new Schedule.Except.Yearly(MonthDay.of(12, 24), MonthDay.of(1, 2)),
                        new Schedule.Except.Dates(
                                LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 25)),
                        new Schedule.Except.Dates(
                                LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 3)),
                        new Schedule.Except.BankHolidays()),
                weekly.except());
        assertEquals("not half term", weekly.description());
        Schedule monthly = schedules.get(1);
        assertEquals(Schedule.Freq.MONTHLY, monthly.freq());
        assertEquals(
                List.of(
                        new Schedule.Day(1, DayOfWeek.SATURDAY),
                        new Schedule.Day(-1, DayOfWeek.FRIDAY)),
                monthly.byday());
        assertEquals(LocalTime.MIDNIGHT, monthly.closesAt());
        Schedule once = schedules.get(2);
        assertEquals(Schedule.Freq.ONCE, once.freq());
        assertEquals(LocalDate.of(2026, 12, 5), once.dtstart());
    }

    @Test
    void hours_that_cannot_be_relied_on_keep_their_words_only() {
        List<Schedule> schedules = listing(page().getFirst()).schedules();
        assertNull(schedules.get(3).opensAt());
        assertEquals("teatime to 17:00", schedules.get(3).description());
        Schedule course = schedules.get(4);
        assertEquals(List.of(new Schedule.Day(0, DayOfWeek.MONDAY)), course.byday());
        assertEquals(LocalDate.of(2026, 11, 30), course.validTo());
        assertEquals("Most afternoons", schedules.get(5).description());
        assertNull(schedules.get(5).opensAt());
    }

    @Test
    void a_status_that_is_not_known_is_not_offered_and_none_is_active() {
        assertEquals(Status.ACTIVE, listing(page().get(1)).status());
        assertEquals(Status.INACTIVE, listing(page().get(5)).status());
        assertEquals(Status.DEFUNCT, listing(page().getLast()).status());
    }

    @Test
    void one_service_an_array_lines_and_the_places_of_services_are_all_read() {
        String one = "{\"id\": \"a\", \"name\": \"A\"}";
        assertEquals(List.of("a"), outcomes(read(one)));
        assertEquals(List.of("a", "a"), outcomes(read("[" + one + ",\n" + one + "]")));
        assertEquals(
                List.of("a", "! not JSON at line 1, what follows was not read", "a"),
                outcomes(read("\uFEFF" + one + "\n\n{\"id\": \"b\", \"na\n" + one)));
        String at =
                "{\"id\": \"s%d\", \"service\": %s, \"location\": {\"id\": \"l%d\", \"name\": \"L\"}}";
        List<Read> merged =
                read("[" + at.formatted(1, one, 1) + "," + at.formatted(2, one, 2) + "]");
        assertEquals(List.of("a"), outcomes(merged));
        assertEquals(2, listing(merged.getFirst()).serviceAtLocations().size());
        List<Read> of = read("{\"id\": \"o\", \"name\": \"Org\", \"services\": [" + one + "]}");
        assertEquals("Org", listing(of.getFirst()).organization().name());
    }

    @Test
    void a_file_that_breaks_off_gives_what_came_before() {
        List<Read> reads = read("[{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"na");
        assertEquals("a", outcomes(reads).getFirst());
        assertEquals(2, reads.size());
        assertTrue(reads.getLast() instanceof Read.Rejected);
        for (String odd :
                List.of("", "   ", "null", "true", "<html>", "[[[", "\u0000", "{}", "[{}]")) {
            assertTrue(read(odd).stream().allMatch(r -> r instanceof Read.Rejected), "odd: " + odd);
        }
    }

    @Test
    void hostile_files_are_bounded() {
        String deep =
                "{\"id\": \"a\", \"name\": \"A\", \"x\": "
                        + "[".repeat(300)
                        + "]".repeat(300)
                        + "}";
        assertEquals(List.of("a"), outcomes(read(deep)));
        assertTrue(read("[".repeat(100_000)).getLast() instanceof Read.Rejected);
        String huge = "{\"id\": \"a\", \"name\": \"A\", \"x\": \"" + "x".repeat(3_000_000) + "\"}";
        String next = "{\"id\": \"b\", \"name\": \"B\"}";
        assertEquals(
                List.of("! a record too large to read", "b"),
                outcomes(read("[" + huge + "," + next + "]")));
        String number = "{\"id\": \"a\", \"name\": \"A\", \"minimum_age\": 1e999999999}";
        assertEquals(List.of("a"), outcomes(read(number)));
        String many =
                "{\"id\": \"a\", \"name\": \"A\", \"schedules\": ["
                        + "{\"freq\": \"WEEKLY\", \"byday\": \"MO\", \"opens_at\": \"10:00\"},"
                                .repeat(2_000)
                        + "{}]}";
        assertTrue(listing(read(many).getFirst()).schedules().size() <= 300);
    }

    @Test
    void what_was_read_comes_back_from_the_store_the_same() {
        for (Read read : page()) {
            if (read instanceof Read.Loaded(var listing, _)) {
                assertEquals(listing, ListingJson.read(ListingJson.write(listing)));
            }
        }
    }

    @Test
    void no_broken_page_makes_it_throw() throws Exception {
        long seed = 1124;
        Random random = new Random(seed);
        try (InputStream in = OpenReferralReaderTest.class.getResourceAsStream("page.json")) {
            assertNotNull(in);
            byte[] page = in.readAllBytes();
            for (int i = 0; i < 2_000; i++) {
                byte[] broken = page.clone();
                for (int n = 1 + random.nextInt(4); n > 0; n--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                assertTrue(!read(new ByteArrayInputStream(broken)).isEmpty(), "seed " + seed);
            }
        }
    }
}
