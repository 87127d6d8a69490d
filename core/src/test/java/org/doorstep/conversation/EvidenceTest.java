package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.listing.Address;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final String RUN_ON =
            "Accessible entrance Free Wi-fi Free use of computers Refreshments such as hot drinks"
                    + " and biscuits Toilets, including accessible toilets Car parking";

    @Test
    void a_list_without_full_stops_is_said_from_where_it_answers() {
        Evidence evidence = new Evidence();
        assertAll(
                () ->
                        assertEquals(
                                "...Toilets, including accessible toilets Car parking",
                                evidence.from(RUN_ON, Aspect.TOILET)),
                () -> assertEquals("...Car parking", evidence.from(RUN_ON, Aspect.PARKING)));
    }

    @Test
    void a_street_that_ends_with_its_postcode_says_it_once() {
        assertAll(
                () -> assertEquals("Sutton Road", street("Sutton Road, B23 6QL", "B23 6QL")),
                () -> assertEquals("Sutton Road", street("Sutton Road", "B23 6QL")),
                () -> assertEquals("", street("B23 6QL", "B23 6QL")));
    }

    private static String street(String line, String code) {
        return Objects.requireNonNull(Whereabouts.street(new Address(line, null, code)));
    }
}
