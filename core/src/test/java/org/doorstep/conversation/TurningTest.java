package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurningTest {

    private static final Offer SHOWN = new Offer("s1", "l1");

    private static final State.Showing LIST =
            new State.Showing(
                    about("arts", "pottery"), null, List.of(SHOWN), null, List.of(), 1, null);

    private final Turning turning = new Turning(new IntentReader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not that, something else, quieter",
                "dont fancy it, somewhere different",
                "not for me, anything else that's cheap",
            })
    void what_is_turned_away_does_not_come_again(String text) {
        assertEquals(List.of(SHOWN), refused(text, about("", "quieter")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"something for my son", "not on mondays", "what about the evening"})
    void a_change_of_what_was_asked_turns_nothing_away(String text) {
        assertEquals(List.of(), refused(text, Understood.NOTHING));
    }

    @Test
    void another_subject_turns_nothing_away() {
        assertEquals(
                List.of(), refused("not that, something else: boxing", about("sport", "boxing")));
    }

    @Test
    void how_it_should_be_is_no_subject_of_its_own() {
        Understood said = turning.said(LIST, about("", "quieter"), "something quieter");
        assertEquals("", said.words());
        Understood thing = turning.said(LIST, about("", "llamas"), "something with llamas");
        assertEquals("llamas", thing.words());
        Understood first = turning.said(new State.Fresh(), about("", "quieter"), "quieter");
        assertEquals("quieter", first.words());
    }

    @Test
    void somebody_to_ring_is_asked_for_of_the_same_subject() {
        Understood said = turning.said(LIST, about("", "ring"), "anyone i can ring tonight");
        assertEquals(List.of(new Filter.ByPhone()), said.filters());
        assertEquals("", said.words());
        Understood other = about("debt", "ring");
        assertEquals(other, turning.said(LIST, other, "anyone i can ring about debt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"that church one", "the red one", "the one with the garden"})
    void one_of_the_list_is_pointed_at(String text) {
        assertTrue(Turning.atOne(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one for my mum",
                "the art class",
                "is there one in the evening near the park",
                "that is one for another day",
            })
    void what_merely_has_a_one_in_it_points_at_nothing(String text) {
        assertFalse(Turning.atOne(text));
    }

    private List<Offer> refused(String text, Understood said) {
        return turning.left(LIST, said, text) instanceof State.Showing after
                ? after.refused()
                : List.of();
    }

    private static Understood about(String topic, String words) {
        List<String> topics = topic.isEmpty() ? List.of() : List.of(topic);
        return Understood.NOTHING.withSubject(topics, words);
    }

    @Test
    void signs_that_are_no_words_point_at_nothing() {
        assertFalse(Turning.atOne("???"));
        assertFalse(Turning.atOne(""));
    }
}
