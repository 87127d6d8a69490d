package org.doorstep.functions.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PieceTest {

    private static List<String> numbers(String text) {
        return Piece.of(text).stream()
                .filter(piece -> piece.href() != null)
                .map(Piece::words)
                .toList();
    }

    @Test
    void finds_the_numbers_one_can_call() {
        assertEquals(
                List.of("999", "116 123", "0808 2000 247", "020 7946 0107", "07700 900123"),
                numbers("Call 999. Or 116 123, 0808 2000 247, 020 7946 0107 and 07700 900123."));
        assertEquals(List.of("0800 1111"), numbers("Childline: 0800 1111"));
        assertEquals(List.of("02079460107"), numbers("phone 02079460107"));
    }

    @Test
    void leaves_dates_prices_postcodes_and_codes_alone() {
        for (String text :
                List.of(
                        "£111 a month",
                        "22 Nov 2026, 10:30am",
                        "E3 3HN",
                        "1999",
                        "0.1 miles",
                        "+447700900123",
                        "SHOUT to 85258",
                        "999.50")) {
            assertEquals(List.of(), numbers(text), text);
        }
    }

    @Test
    void keeps_every_character_of_the_text() {
        String text = "Call 999 now, or 111. To talk: 116 123";
        assertEquals(text, Piece.of(text).stream().map(Piece::words).collect(Collectors.joining()));
    }
}
