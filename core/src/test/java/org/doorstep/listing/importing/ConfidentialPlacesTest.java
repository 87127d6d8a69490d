package org.doorstep.listing.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.listing.InMemoryListings;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.json.ListingJson;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidentialPlacesTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private final InMemoryListings listings = new InMemoryListings();
    private final List<Problem> problems = new ArrayList<>();

    private Listing loaded(String name, String description, String place) {
        String csv =
                "id,name,description,address,city,postcode,latitude,longitude\n"
                        + ("a,%s,%s,%s,Leeds,LS1 4AP,53.79,-1.55\n"
                                .formatted(name, description, place));
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        new Import(
                        listings,
                        AT,
                        problems::add,
                        Progress.NONE,
                        listing -> listing.name().contains("odd") ? List.of("look") : List.of())
                .run(
                        new ByteArrayInputStream(bytes),
                        bytes.length,
                        Format.CSV,
                        Reading.of("x", LocalDate.of(2026, 11, 24), HoursText.NONE));
        return listings.find("a").orElseThrow().listing();
    }

    @ParameterizedTest
    @Tag("SAF-21")
    @CsvSource({
        "Women's Refuge,For women and children.,12 Hidden Lane",
        "Safe Steps,We have refuge spaces for families.,12 Hidden Lane",
        "Haven,Our address is confidential.,12 Hidden Lane",
        "Haven,Somewhere to stay at an undisclosed location.,12 Hidden Lane",
        "Haven,For people fleeing.,Refuge at 12 Hidden Lane",
        "Northside safe accommodation,For men too.,12 Hidden Lane"
    })
    void a_confidential_place_is_kept_as_an_area_only(
            String name, String description, String place) {
        Listing kept = loaded(name, description, place);
        String stored = new String(ListingJson.write(kept), StandardCharsets.UTF_8);
        for (String secret : List.of("Hidden Lane", "4AP", "53.79", "1.55")) {
            assertFalse(stored.contains(secret), stored);
        }
        Location area = kept.serviceAtLocations().getFirst().location();
        assertNull(area.point());
        assertNotNull(area.address());
        assertEquals("LS1", area.address().postalCode());
    }

    @ParameterizedTest
    @Tag("SAF-21")
    @CsvSource({
        "Domestic abuse drop-in,Advice and help to find a refuge.,12 Open Street",
        "Refuge charity shop volunteers,Give an hour.,12 Open Street",
        "Wildlife refuge walk,See the birds.,12 Open Street",
        "Listening cafe,A confidential place to talk.,12 Open Street"
    })
    void an_open_door_keeps_its_address(String name, String description, String place) {
        Listing kept = loaded(name, description, place);
        String stored = new String(ListingJson.write(kept), StandardCharsets.UTF_8);
        assertTrue(stored.contains("Open Street") && stored.contains("LS1 4AP"), stored);
    }

    @Test
    void what_a_screen_doubts_is_told_and_loaded_all_the_same() {
        loaded("An odd club", "Numbers.", "1 Street");
        assertEquals("look", problems.getFirst().reason());
    }
}
