package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    @ParameterizedTest
    @CsvSource({
        "10,0.1 miles",
        "644,0.4 miles",
        "1609.344,1 mile",
        "1700,1.1 miles",
        "3218,2 miles",
        "15900,9.9 miles",
        "16093,10 miles",
        "40000,25 miles"
    })
    void says_miles(double metres, String said) {
        assertEquals(said, Distance.miles(metres));
    }

    @Test
    void is_no_more_exact_than_the_place() {
        assertEquals("about 1 mile", Distance.say(1609.0, place(Precision.DISTRICT)));
        assertEquals("1 mile", Distance.say(1609.0, place(Precision.POSTCODE)));
        assertNull(Distance.say(null, place(Precision.POSTCODE)));
    }

    private static Place place(Precision precision) {
        return new Place("E3", new Point(51.5, 0), precision, 0, null);
    }
}
