package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversation.Subscription;
import org.doorstep.conversation.Receptionist;
import org.doorstep.conversation.Turn;
import org.doorstep.functions.House;
import org.doorstep.functions.StandIns;
import org.doorstep.safety.Concern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// STOP, START and HELP as whole messages, after the safety check, and never within one.
@Tag("SMS-12")
class KeywordsTest {

    private static final Conversation STOPPED =
            new Conversation(
                    new Conversation.State.Fresh(), Subscription.STOPPED, true, StandIns.NOW);

    private static Receptionist receptionist() {
        House house = StandIns.house(List.of(StandIns.listing("bow-stitchers", "Bow Stitchers")));
        return house.receptionist();
    }

    private static Turn say(Conversation before, String words) {
        return receptionist().answer(before, words, StandIns.NOW, Channel.SMS);
    }

    static List<String> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(KeywordsTest.class.getResourceAsStream("keywords.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void the_table_has_sixty_cases_in_both_directions() throws IOException {
        assertTrue(rows().size() >= 60, "" + rows().size());
        assertTrue(rows().stream().filter(r -> r.startsWith("no\t")).count() >= 25);
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Tag("SMS-11")
    void each_case_of_the_table(String row) {
        String[] cells = row.split("\t", -1);
        String words = cells[1];
        Turn turn = say(Conversation.FRESH, words);
        Turn stopped = say(STOPPED, words);
        String said = String.join(" ", turn.replies());
        assertEquals(
                cells[0].equals("stop"),
                turn.next().subscription() != Subscription.WANTED,
                words + said);
        assertEquals(
                cells[0].equals("start"),
                stopped.next().subscription() == Subscription.WANTED,
                words + stopped.replies());
        boolean help =
                said.contains("111") && said.contains("STOP") && said.contains("Bow Doorstep");
        switch (cells[0]) {
            case "help" -> assertTrue(help, words + said);
            case "danger" -> assertEquals(Concern.Tier.CLEAR, turn.concern().tier(), words);
            case "no" -> assertEquals(Concern.Tier.NONE, turn.concern().tier(), words);
            default -> assertFalse(turn.replies().isEmpty(), words);
        }
    }

    @Test
    @Tag("SMS-14")
    void stop_is_confirmed_once_and_start_brings_back_and_both_may_be_said_twice() {
        Turn stop = say(Conversation.FRESH, "STOP");
        assertEquals(1, stop.replies().size());
        assertTrue(stop.replies().getFirst().contains("START"), stop.replies().toString());
        Turn again = say(stop.next(), "stop");
        assertEquals(Subscription.STOPPED, again.next().subscription());
        Turn start = say(again.next(), "UNSTOP");
        assertEquals(Subscription.WANTED, start.next().subscription());
        assertEquals(Subscription.WANTED, say(start.next(), "START").next().subscription());
    }

    @Test
    @Tag("SMS-15")
    void after_stop_danger_still_gets_its_lines_and_nothing_else_is_said_but_once() {
        Turn once = say(STOPPED, "coffee near E3");
        assertEquals(1, once.replies().size());
        assertEquals(List.of(), say(once.next(), "coffee near E3").replies());
        Turn danger = say(once.next(), "Help me I want to die");
        assertTrue(danger.replies().getFirst().contains("116 123"), danger.replies().toString());
        assertEquals(Subscription.STOPPED_AND_REMINDED, danger.next().subscription());
    }

    @Test
    @Tag("SMS-16")
    void help_and_info_name_the_service_how_to_use_it_stop_and_who_to_call() {
        for (String word : List.of("HELP", "info")) {
            String said = say(Conversation.FRESH, word).replies().getFirst();
            for (String part : List.of("Bow Doorstep", "STOP", "999", "111")) {
                assertTrue(said.contains(part), part + " in " + said);
            }
        }
    }

    @Test
    @Tag("SMS-13")
    void nobody_is_asked_to_answer_with_a_word_that_means_something_else() {
        for (String words : List.of("hello", "HELP", "STOP", "START", "coffee", "coffee near E3")) {
            String said = String.join(" ", say(Conversation.FRESH, words).replies());
            for (String word : List.of("YES", "END", "CANCEL", "QUIT", "REMOVE", "INFO")) {
                assertFalse(said.matches("(?s).*\\b(?:[Tt]ext|[Rr]eply) " + word + "\\b.*"), said);
            }
        }
    }
}
