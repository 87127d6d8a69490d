package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    @ParameterizedTest
    @CsvSource({
        "Ring before 7pm or be referred by the day centre,ring first",
        "Appointment only. Ring 020 7946 0177.,ring first",
        "Referral via GP or ring the falls team.,ring first",
        "Call us for a chat,ring first",
        "Book a place by e-mail.,book first",
        "Text your name to book a place.,book first",
        "E-mail us and we will send the door code.,e-mail first",
        "'Referral from a GP, nurse, physio.',by referral",
        "Professional referral by web form.,by referral",
    })
    void what_has_to_be_done_first_is_said(String how, String said) {
        assertEquals(said, Conditions.joining(how));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Just turn up.",
                "No referral. Queue from 5.15.",
                "Ring, or just come to the women's morning.",
                "Book a mat online, or chance it.",
                "Nurse specialist or self referral, then a short assessment.",
                "Your GP or nurse can refer you, or fill in the form yourself.",
                "Ring if you are bringing somebody who needs looking after.",
                "Tokens from 9.45.",
                ""
            })
    void who_may_simply_come_is_asked_for_nothing(String how) {
        assertNull(Conditions.joining(how));
    }

    @Test
    void nothing_is_said_where_nobody_wrote_how_to_join() {
        assertNull(Conditions.joining(null));
    }

    @Test
    void where_room_is_short_what_may_shut_somebody_out_stays() {
        List<String> all = List.of("ages 8 to 17", "for young carers", "ring first");
        assertEquals(List.of("for young carers"), Conditions.telling(all, true));
        assertEquals(List.of("ages 8 to 17", "for young carers"), Conditions.telling(all, false));
    }
}
