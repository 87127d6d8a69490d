package org.doorstep.functions.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final String LIST =
            "Doorstep: Tomorrow near E3:\n1 Warm Room, 9am, free\n2 Coffee, 10am\nReply a number.";

    private static List<String> addresses(String words, List<String> shown) {
        return Reply.pieces(words, shown).stream()
                .map(Piece::href)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void numbered_lines_lead_to_their_listings() {
        assertEquals(
                List.of("/listing/warm", "/listing/a%2Fb"),
                addresses(LIST, List.of("warm", "a/b")));
        assertEquals(
                LIST,
                Reply.pieces(LIST, List.of("warm", "a/b")).stream()
                        .map(Piece::words)
                        .collect(Collectors.joining()));
    }

    @Test
    void details_lead_on_by_their_name_and_their_number_calls() {
        assertEquals(
                List.of("/listing/warm", "tel:02079460107"),
                addresses("Warm Room\nToday at 9am\nPhone 020 7946 0107", List.of("warm")));
    }

    @Test
    void nothing_leads_anywhere_when_the_reply_does_not_read_so() {
        assertEquals(List.of(), addresses(LIST, List.of("only-one")));
        assertEquals(List.of(), addresses("Where are you?", List.of()));
        assertEquals(List.of(), addresses("", List.of("warm", "b")));
    }
}
