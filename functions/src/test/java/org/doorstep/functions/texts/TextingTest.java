package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import org.doorstep.conversation.Conversations;
import org.doorstep.functions.House;
import org.doorstep.functions.Settings;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.web.Journal;
import org.doorstep.search.Search;
import org.doorstep.texting.Exchange;
import org.junit.jupiter.api.Test;

/// The one way of every message.
class TextingTest {

    private static final Sender SOMEBODY = Sender.phone("+447700900123").orElseThrow();
    private static final String DANGER = "i want to kill myself";
    private static final Settings NO_SETTINGS =
            new Settings(
                    _ -> {
                        throw new IllegalStateException("no settings");
                    });

    private static Texting texting(Search search, Conversations memory, Settings settings) {
        House house = StandIns.house(search, StandIns.store(List.of()), memory, settings);
        Journal journal =
                new Journal(
                        new PrintStream(java.io.OutputStream.nullOutputStream()),
                        InstantSource.fixed(StandIns.NOW));
        return new Texting(house, house.receptionist(), new Senders(settings), journal);
    }

    private static Search found() {
        return StandIns.search(List.of(StandIns.listing("bow-stitchers", "Bow Stitchers")));
    }

    @Test
    void a_lost_race_is_run_again() {
        StandIns.Memory memory = new StandIns.Memory();
        memory.losesRaces = 3;
        Texting texting = texting(found(), memory, StandIns.settings());
        assertFalse(texting.answer(SOMEBODY, "hello", "m1").replies().isEmpty());
        assertEquals(1, memory.written);
    }

    @Test
    void races_lost_for_ever_still_get_an_answer() {
        StandIns.Memory memory = new StandIns.Memory();
        memory.losesRaces = 1000;
        Texting texting = texting(found(), memory, StandIns.settings());
        assertFalse(texting.answer(SOMEBODY, "hello", "m1").replies().isEmpty());
    }

    @Test
    void a_message_delivered_twice_gets_one_answer_until_others_pushed_it_out() {
        StandIns.Memory memory = new StandIns.Memory();
        Texting texting = texting(found(), memory, StandIns.settings());
        Exchange first = texting.answer(SOMEBODY, "hello", "m1");
        assertEquals(first, texting.answer(SOMEBODY, "hello", "m1"));
        assertEquals(1, memory.written);
    }

    @Test
    void danger_gets_the_lines_whatever_is_broken() {
        Search noIndex = StandIns.failing(Search.class);
        Conversations noStore = StandIns.failing(Conversations.class);
        List<Texting> broken =
                List.of(
                        texting(noIndex, new StandIns.Memory(), StandIns.settings()),
                        texting(found(), noStore, StandIns.settings()),
                        texting(found(), new StandIns.Memory(), NO_SETTINGS),
                        texting(noIndex, noStore, NO_SETTINGS));
        for (Texting texting : broken) {
            Exchange danger = texting.answer(SOMEBODY, DANGER, "m1");
            assertEquals("clear", danger.safety());
            assertTrue(danger.replies().getFirst().contains("116 123"), danger.toString());
            assertFalse(texting.answer(SOMEBODY, "coffee near E3", "m2").replies().isEmpty());
        }
    }

    @Test
    void a_stop_that_cannot_be_kept_is_not_confirmed() {
        Texting texting =
                texting(found(), StandIns.failing(Conversations.class), StandIns.settings());
        Exchange stop = texting.answer(SOMEBODY, "STOP", "m1");
        assertTrue(stop.replies().getFirst().toLowerCase(java.util.Locale.ROOT).contains("sorry"));
    }
}
