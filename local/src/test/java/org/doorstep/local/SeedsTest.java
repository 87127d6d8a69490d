package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.InMemoryListings;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.listing.reading.Topics;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Postcode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The seed world is whole: it loads without a rejection, covers every topic, and names nobody who
/// exists.
class SeedsTest {

    private static final Path SEEDS =
            Path.of(Objects.requireNonNull(System.getProperty("doorstep.root")), "seeds");

    /// Ofcom keeps these for drama: London, mobiles, freephone, all of the country.
    private static final Pattern DRAMA =
            Pattern.compile("02079460\\d{3}|07700900\\d{3}|08081570\\d{3}|0306999\\d{4}");

    private static final Pattern PHONE = Pattern.compile("\\b0\\d[\\d ]{8,12}\\d\\b");

    private static List<Listing> listings = List.of();

    @BeforeAll
    static void loads_them() {
        Listings store = new InMemoryListings();
        String counts =
                Loading.seeds(
                        SEEDS.resolve("listings.jsonl"),
                        LocalDate.parse("2026-11-24"),
                        store,
                        InstantSource.fixed(SeedWorld.LOADED));
        assertTrue(counts.contains(" 0 rejected"), counts);
        try (Stream<Listings.Versioned> all = store.all()) {
            listings = all.map(Listings.Versioned::listing).toList();
        }
    }

    @Test
    void there_are_enough_of_them_and_they_are_uneven() {
        assertTrue(listings.size() >= 180, "only " + listings.size());
        assertTrue(listings.stream().anyMatch(l -> !l.offered()), "none is closed");
        assertTrue(listings.stream().anyMatch(l -> l.topics().isEmpty()), "all have topics");
        assertTrue(
                listings.stream().anyMatch(l -> l.serviceAtLocations().isEmpty()),
                "none is online or by phone");
    }

    @Test
    void every_topic_has_listings_that_are_offered() {
        Map<String, Long> given =
                listings.stream()
                        .filter(Listing::offered)
                        .flatMap(l -> l.topics().stream())
                        .collect(
                                Collectors.groupingBy(t -> t, HashMap::new, Collectors.counting()));
        Set<String> thin =
                new TreeSet<>(
                        Topics.ids().stream().filter(t -> given.getOrDefault(t, 0L) < 3).toList());
        assertEquals(Set.of(), thin);
    }

    @Test
    void every_telephone_number_is_one_that_nobody_has() throws IOException {
        Set<String> real = new TreeSet<>();
        for (String file : List.of("listings.jsonl", "rooms.jsonl")) {
            Matcher numbers = PHONE.matcher(Files.readString(SEEDS.resolve(file)));
            while (numbers.find()) {
                String digits = numbers.group().replace(" ", "");
                if (!DRAMA.matcher(digits).matches()) {
                    real.add(digits);
                }
            }
        }
        assertEquals(Set.of(), real);
    }

    @Test
    void every_place_stands_near_its_postcode() {
        Gazetteer gazetteer = Gazetteer.shipped();
        for (Listing listing : listings) {
            for (ServiceAtLocation at : listing.serviceAtLocations()) {
                Point point = at.location().point();
                String postcode =
                        at.location().address() == null
                                ? null
                                : at.location().address().postalCode();
                if (point != null && postcode != null) {
                    Place place =
                            Postcode.parse(postcode).flatMap(gazetteer::postcode).orElseThrow();
                    assertTrue(place.point().metresTo(point) < 300, listing.id());
                }
            }
        }
    }

    @Test
    void there_are_rooms_at_places_that_listings_name() throws IOException {
        Set<String> places = new HashSet<>();
        listings.forEach(l -> l.serviceAtLocations().forEach(at -> places.add(at.location().id())));
        ObjectMapper json = new ObjectMapper();
        List<String> lines = Files.readAllLines(SEEDS.resolve("rooms.jsonl"));
        assertTrue(lines.size() >= 12, "only " + lines.size());
        for (String line : lines) {
            JsonNode room = json.readTree(line);
            assertTrue(places.contains(room.path("location_id").asText()), line);
            assertTrue(room.path("capacity").asInt() > 0, line);
            assertTrue(room.path("availability").size() > 0, line);
        }
    }
}
