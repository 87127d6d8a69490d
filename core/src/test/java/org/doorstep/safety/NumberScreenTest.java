package org.doorstep.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.doorstep.safety.NumberScreen.Doubt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberScreenTest {

    private static final NumberScreen SCREEN = new NumberScreen();

    @ParameterizedTest
    @Tag("SAF-23")
    @CsvSource({
        "Call Samaritans on 116 132 at any time,samaritans",
        "Samaritans: 08457 909090,samaritans",
        "Childline on 116 123,childline",
        "In a crisis ring 116 122,samaritans",
        "Childline 0800 11111,childline",
        "Childline is on 0800 1112,childline",
        "text SHOUT to 85528,shout",
        "SHOUT: text 85285 free,shout",
        "National domestic abuse helpline 0808 2000 274,domestic-abuse",
        "domestic violence helpline 0808 200 247,domestic-abuse",
        "someone to talk to: 0808-2000-246,domestic-abuse",
        "worried about a child? NSPCC 0808 800 500,nspcc",
        "NSPCC +44 808 800 5001,nspcc"
    })
    void a_number_that_is_nearly_ours_is_doubted(String text, String line) {
        assertEquals(
                List.of(line),
                SCREEN.doubts(text).stream().map(Doubt::line).map(HelpLine::id).toList(),
                text);
    }

    @ParameterizedTest
    @Tag("SAF-23")
    @ValueSource(
            strings = {
                "Call Samaritans on 116 123, free, day or night",
                "Samaritans 116 123 or Childline 0800 1111",
                "Text SHOUT to 85258",
                "NSPCC 0808 800 5000, and 0808 2000 247 for the domestic abuse helpline",
                "Your local Samaritans branch: 020 7946 0101",
                "In an emergency call 999 or 111",
                "Ring 020 7946 0123 to book, £3.50, ages 8 to 12, until 2026",
                "Open 10 to 12, room 116, floor 1",
                ""
            })
    void right_numbers_and_other_peoples_are_not(String text) {
        assertEquals(List.of(), SCREEN.doubts(text));
    }

    @Test
    @Tag("SAF-23")
    void every_single_wrong_digit_of_every_long_number_is_seen() {
        for (HelpLine line : new HelpLines().lines()) {
            String number = line.text().replaceAll("[^0-9]", "");
            for (int at = 0; number.length() >= 5 && at < number.length(); at++) {
                char wrong = number.charAt(at) == '9' ? '1' : (char) (number.charAt(at) + 1);
                String slipped = number.substring(0, at) + wrong + number.substring(at + 1);
                assertTrue(!SCREEN.doubts("ring " + slipped).isEmpty(), slipped);
            }
        }
    }

    @Test
    void odd_text_does_no_harm() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            String text =
                    random.ints(200, 0, 128)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertTrue(SCREEN.doubts(text).size() <= 200, "seed 5 round " + round);
        }
        assertEquals(List.of(), SCREEN.doubts("1 ".repeat(100_000)));
    }
}
