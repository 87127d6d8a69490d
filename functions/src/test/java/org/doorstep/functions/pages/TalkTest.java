package org.doorstep.functions.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import org.doorstep.functions.House;
import org.doorstep.functions.Settings;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.web.Journal;
import org.junit.jupiter.api.Test;

class TalkTest {

    private static TalkSeal seal(House house) {
        return new TalkSeal(house, new Journal(System.err, house.clocks().machine()));
    }

    @Test
    void opens_what_it_closed() {
        TalkSeal seal = seal(StandIns.house(List.of()));
        Talk talk =
                new Talk("c1", List.of())
                        .with(" hello\u001E\nyou ", List.of("<b>1</b>", ""), List.of("a", "b/c"));
        Talk again = seal.open(seal.close(talk));
        assertEquals(talk, again);
        assertEquals(
                List.of(
                        new Talk.Said(true, "hello \nyou", List.of()),
                        new Talk.Said(false, "<b>1</b>", List.of()),
                        new Talk.Said(false, "", List.of("a", "b/c"))),
                again.messages());
    }

    @Test
    void begins_anew_with_what_somebody_else_made() {
        TalkSeal seal = seal(StandIns.house(List.of()));
        String token = seal.close(new Talk("c1", List.of()));
        String changed = token.substring(0, token.length() - 4) + "AAAA";
        String made = Base64.getUrlEncoder().encodeToString(new Talk("c1", List.of()).bytes());
        for (String bad : List.of("", "x", "%%%", changed, made, "A".repeat(60_000))) {
            assertTrue(seal.open(bad).messages().isEmpty());
            assertNotEquals("c1", seal.open(bad).conversation());
        }
    }

    @Test
    void begins_anew_when_the_settings_do_not_answer() {
        Settings none =
                new Settings(
                        _ -> {
                            throw new IllegalStateException("away");
                        });
        House house = StandIns.house(List.of());
        TalkSeal seal =
                seal(StandIns.house(house.search(), house.listings(), house.conversations(), none));
        assertEquals("", seal.close(new Talk("c1", List.of())));
        assertTrue(seal.open("").messages().isEmpty());
    }

    @Test
    void carries_the_latest_messages_only() {
        Talk talk = new Talk("c1", List.of());
        for (int i = 0; i < 30; i++) {
            talk = talk.with("x".repeat(1600), List.of("answer " + i), List.of("id" + i));
        }
        assertEquals(Talk.MOST, talk.messages().size());
        assertEquals("answer 29", talk.messages().getLast().words());
    }
}
