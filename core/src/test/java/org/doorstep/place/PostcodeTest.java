package org.doorstep.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "e33hn, E3 3HN",
        "E3 3HN., E3 3HN",
        "E3, E3",
        "e3 3, E3 3",
        "E3-3HN, E3 3HN",
        "e3 3 hn, E3 3HN",
        "e3 3hn!?, E3 3HN",
        "sw1a1aa, SW1A 1AA",
        "SW1A IAA, SW1A 1AA",
        "s017 1bj, SO17 1BJ",
        "P015 7PA, PO15 7PA",
        "0X1 2JD, OX1 2JD",
        "m1 1ae, M1 1AE",
        "B33 8TH, B33 8TH",
        "CR26XH, CR2 6XH",
        "DN551PT, DN55 1PT",
        "w1a 0ax, W1A 0AX",
        "w1a oax, W1A 0AX",
        "EC1A-1BB, EC1A 1BB",
        "ec1a, EC1A",
        "bt1 5gs, BT1 5GS",
        "ml1, ML1",
        "cf10 3, CF10 3",
        "e33, E33",
        "(E14 9SH), E14 9SH"
    })
    void reads_a_postcode_as_people_type_it(String typed, String canonical) {
        assertEquals(canonical, Postcode.parse(typed).orElseThrow().canonical());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e",
                "33",
                "hello",
                "todo",
                "q1 1aa",
                "e3 3ci",
                "x9",
                "e3 3hnn",
                "07700 900123",
                "soi am",
                "e3 3h",
                "E3€3HN"
            })
    void is_silent_about_what_no_postcode_looks_like(String typed) {
        assertTrue(Postcode.parse(typed).isEmpty(), () -> Postcode.parse(typed).toString());
    }

    @ParameterizedTest
    @CsvSource({"E3 3HN, E", "SW1A 1AA, SW", "BT1, BT"})
    void knows_its_area(String typed, String area) {
        assertEquals(area, Postcode.parse(typed).orElseThrow().area());
    }
}
