package org.doorstep.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.doorstep.listing.Address;
import org.doorstep.place.Landmark;
import org.doorstep.place.Point;
import org.junit.jupiter.api.Test;

class StreetsTest {

    private static final Point HERE = new Point(51.53, -0.03);

    @Test
    void a_street_is_found_in_an_address_however_it_is_written() {
        assertEquals(List.of("Roman Road", "Roman Rd"), streets("212 Roman Rd, London"));
        assertEquals(List.of("Roman Road", "Roman Rd"), streets("12 Hall Yard, off Roman Road"));
        assertEquals(List.of("Langdon Street"), streets("Youth Base, 5-7 Langdon Street"));
        assertEquals(List.of("St John's Lane"), streets("Unit 3, 4a St John's Lane"));
    }

    @Test
    void what_is_no_street_is_none() {
        assertEquals(List.of(), streets("Hallows Green, London"));
        assertEquals(List.of(), streets("Road"));
        assertEquals(List.of(), streets(""));
    }

    @Test
    void a_street_of_two_towns_and_one_far_away_are_no_landmarks() {
        Streets streets = new Streets();
        streets.see(new Address("1 High Street", null, null), HERE);
        streets.see(new Address("1 High Street", null, null), new Point(51.60, -0.03));
        streets.see(new Address("1 Long Lane", null, null), new Point(53.48, -2.24));
        assertEquals(List.of(), streets.around(HERE));
    }

    private static List<String> streets(String address) {
        Streets streets = new Streets();
        streets.see(new Address(address, null, null), HERE);
        return streets.around(HERE).stream().map(Landmark::name).toList();
    }
}
