package org.doorstep.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 Pershore Road, Birmingham, B30 3EJ|24 Pershore Road, Birmingham",
                "Nursery Drive Handsworth B30 3EJ|Nursery Drive Handsworth",
                "24 Pershore Road|24 Pershore Road",
                "B30 3EJ Hall|B30 3EJ Hall"
            })
    void a_street_does_not_repeat_the_postcode(String written, String street) {
        assertEquals(street, new Address(written, null, "B30 3EJ").street());
    }

    @Test
    void what_is_not_there_stays_away() {
        assertNull(new Address("B30 3EJ", null, "B30 3EJ").street());
        assertNull(new Address(null, "Leeds", "LS1 4DY").street());
        assertEquals("1 High Street", new Address("1 High Street", null, null).street());
    }
}
