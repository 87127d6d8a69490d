package org.doorstep.listing.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a listing says of the people it is for alone, and what it does not.
class CirclesTest {

    private static Listing listing(String name, String description) {
        return Samples.saying("an-id", name, description);
    }

    @ParameterizedTest
    @CsvSource({
        "For young people 9-16 who help look after a parent.,for young carers",
        "A course for adults with a BMI of 30 or more.,BMI of 30 or more",
        "Rent advice for Quayside tenants only.,for Quayside tenants",
        "Bingo. Alder Court residents only.,for Alder Court residents",
        "Tea and dominoes for Caribbean elders.,for Caribbean elders",
        "For disabled swimmers and their friends.,for disabled people",
        "Painting for people with sight loss.,for sight loss",
        "For anyone who has served.,for veterans",
        "Supper for refugees and people seeking asylum.,for refugees",
        "Two hours off for unpaid carers.,for carers",
        "Chess and darts. Members only.,members only",
    })
    void for_whom_alone_is_said_in_a_few_words(String says, String said) {
        assertEquals(said, Circles.said(listing("The Kettle", says)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tai chi in the park. Carers come free.",
                "For carers and anyone else who fancies a sing.",
                "Everyone welcome. Disabled toilets and a ramp.",
                "A dementia friendly cafe on the high street.",
                "Run by disabled people for the whole town.",
                "Swimming, £3, members £2.",
                "Live music for people who like to dance.",
                "Our venue is accessible to disabled people.",
                "Football for disabled and non-disabled players."
            })
    void what_is_open_to_all_is_for_nobody_alone(String says) {
        assertNull(Circles.said(listing("The Kettle", says)));
    }

    @Test
    void what_the_name_says_is_not_said_again() {
        assertNull(Circles.said(listing("Carers' Choir", "For people who look after someone.")));
        assertEquals(Set.of("carers"), StatedInWords.of(listing("Carers' Choir", "")).circles());
    }

    @Test
    void who_spoke_of_it_is_not_shut_out() {
        Set<String> carers = Set.of("carers");
        assertTrue(Circles.shut(carers, Set.of()));
        assertFalse(Circles.shut(carers, Circles.spokenOf(Set.of("carers"), Set.of())));
        assertFalse(Circles.shut(carers, Circles.spokenOf(Set.of("music"), Set.of("carer"))));
        assertFalse(Circles.shut(Set.of("area"), Set.of()));
        assertFalse(Circles.shut(Set.of(), Set.of()));
    }
}
