package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.doorstep.conversation.Intent.Aspect;
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
    void a_shortened_word_ends_no_sentence() {
        assertAll(
                () ->
                        assertEquals(
                                List.of("£5 inc. materials.", "Bring a smile."),
                                Evidence.cut("£5 inc. materials. Bring a smile.")),
                () ->
                        assertEquals(
                                List.of("Ask for Mr. Alleyne at St. Benet's."),
                                Evidence.cut("Ask for Mr. Alleyne at St. Benet's.")),
                () ->
                        assertEquals(
                                List.of("One to one.", "Come in."),
                                Evidence.cut("One to one.\nCome in.")));
    }
}
