package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.Organization;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.listing.Status;
import org.doorstep.place.Point;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One session under two names is read once; two sessions in one house are two.
class DoublesTest {

    private static final Point HALL = new Point(51.53, -0.03);
    private static final LocalDateTime SEVEN = LocalDateTime.of(2026, 11, 24, 19, 0);

    private static final Match CHOIR = of("Marsh Singers", "us", "A choir for all.", HALL, SEVEN);
    private static final Match BY_HALL = of("Tuesday choir", "hall", "At seven.", HALL, SEVEN);

    private static Match of(String name, String by, String says, Point at, LocalDateTime from) {
        return of(name, by, says, at, from, null);
    }

    private static Match of(
            String name,
            String by,
            String says,
            Point at,
            LocalDateTime from,
            @Nullable LocalDate checked) {
        Location hall =
                new Location("at " + by, "Marsh Hall", null, at, null, null, Set.of(), null);
        ServiceAtLocation place = new ServiceAtLocation(null, hall, List.of(), List.of());
        Listing listing =
                new Listing(
                        name,
                        "test",
                        List.of(),
                        name,
                        says,
                        null,
                        null,
                        Status.ACTIVE,
                        new Organization(null, by, null, null, null),
                        List.of(place),
                        List.of(),
                        List.of(),
                        Eligibility.OPEN,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("music"),
                        List.of(),
                        List.of(),
                        checked,
                        null);
        Window next = new Window(from, from.plusHours(2));
        return new Match(
                new Enquiry.Offer(name, hall.id()),
                listing,
                place,
                300.0,
                new Match.Timing(Match.Timing.State.OFF, next, null),
                Match.Cost.UNKNOWN,
                List.of(),
                List.of(),
                1,
                true);
    }

    private static List<String> once(Match... found) {
        return names(Doubles.without(List.of(found), List.of(), false));
    }

    private static List<String> names(List<Match> matches) {
        return matches.stream().map(m -> m.listing().name()).toList();
    }

    @Test
    void the_choir_and_its_hall_speak_of_one_evening() {
        assertEquals(List.of("Marsh Singers"), once(CHOIR, BY_HALL));
        assertEquals(List.of("Marsh Singers"), once(BY_HALL, CHOIR));
    }

    @Test
    void it_goes_by_the_listing_that_was_checked_last() {
        LocalDate lately = LocalDate.of(2026, 11, 1);
        Match checked = of("Tuesday choir", "hall", "At seven.", HALL, SEVEN, lately);
        assertEquals(List.of("Tuesday choir"), once(CHOIR, checked));
    }

    @Test
    void what_was_shown_is_not_shown_by_its_other_name() {
        assertEquals(List.of(), Doubles.without(List.of(BY_HALL), List.of(CHOIR), false));
    }

    @Test
    void another_hour_another_house_another_thing_or_one_owner_is_another_session() {
        Stream.of(
                        of("Tuesday choir", "hall", "At eight.", HALL, SEVEN.plusHours(1)),
                        of("Tuesday choir", "hall", "At seven.", new Point(51.54, -0.03), SEVEN),
                        of("Tuesday drums", "hall", "In the back room.", HALL, SEVEN),
                        of("Marsh Hall social", "hall", "Marsh people meet.", HALL, SEVEN),
                        of("Youth choir", "us", "The young ones.", HALL, SEVEN))
                .forEach(
                        other ->
                                assertEquals(
                                        List.of("Marsh Singers", other.listing().name()),
                                        once(CHOIR, other)));
    }

    @Test
    void two_of_the_very_thing_at_one_time_and_place_are_one() {
        Match drums = of("Thump", "hall", "In the back room.", HALL, SEVEN);
        List<Match> both = List.of(CHOIR, drums);
        assertEquals(List.of("Thump"), names(Doubles.without(both, List.of(), true)));
    }
}
