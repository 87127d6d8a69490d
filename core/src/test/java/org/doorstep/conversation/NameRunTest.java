package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameRunTest {

    @Test
    void finds_the_words_of_a_name_in_a_message() {
        assertAll(
                () ->
                        assertEquals(
                                List.of("copper", "beech"),
                                said("copper beech", "Copper Beech Walkers")),
                () ->
                        assertEquals(
                                List.of("daryeel"),
                                said("whats daryeels number", "Daryeel Elders' Lunch")),
                () ->
                        assertEquals(
                                List.of("knit", "natter"),
                                said("is knit and natter on", "Knit & Natter (Hall)")),
                () -> assertEquals(List.of(), said("choirs near me", "Tuesday choir")),
                () -> assertEquals(List.of(), said("anything else", "Song Basket")));
    }

    @Test
    void a_name_is_whole_without_what_stands_in_brackets() {
        assertAll(
                () ->
                        assertEquals(
                                true, run("knit and natter", "Knit & Natter (Hall)").get().whole()),
                () -> assertEquals(false, run("the natter", "Knit & Natter (Hall)").get().whole()));
    }

    private static List<String> said(String message, String name) {
        return run(message, name).map(NameRun::said).orElse(List.of());
    }

    private static Optional<NameRun> run(String message, String name) {
        return NameRun.in(Phrases.words(message), name);
    }
}
