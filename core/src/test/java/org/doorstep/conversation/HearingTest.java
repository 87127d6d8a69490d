package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.safety.Concern.Tier;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.understanding.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Hearing hearing = new Hearing(new SafetyCheck(), new IntentReader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what should i take with me",
                "which would be nearest to him",
                "do i have to stay with him",
            })
    void a_bare_question_about_a_list_is_no_cry(String text) {
        assertEquals(Tier.NONE, tier(shown("cooking"), text));
        assertEquals(Tier.POSSIBLE, tier(Conversation.FRESH, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"domestic-abuse", "low-mood", "victims"})
    void it_stays_doubt_where_the_list_is_for_people_in_danger(String topic) {
        assertEquals(Tier.POSSIBLE, tier(shown(topic), "what should i take with me"));
    }

    @Test
    void it_stays_doubt_for_whoever_spoke_of_ending_her_life() {
        Conversation distressed = shown("cooking").inDistress(NOW);
        assertEquals(Tier.POSSIBLE, tier(distressed, "what should i take with me"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "will they tell my husband",
                "can he find out where it is",
                "what should i take to end it",
                "i dont want to be here",
            })
    void words_beside_the_question_and_words_of_danger_are_heard(String text) {
        assertEquals(new SafetyCheck().check(text), hearing.of(shown("cooking"), text), text);
        assertEquals(false, tier(shown("cooking"), text) == Tier.NONE, text);
    }

    private Tier tier(Conversation kept, String text) {
        return hearing.of(kept, text).tier();
    }

    private static Conversation shown(String topic) {
        Understood asked = Understood.NOTHING.withSubject(List.of(topic), "");
        State list =
                new State.Showing(
                        asked, null, List.of(new Offer("s1", "l1")), null, List.of(), 1, null);
        return new Conversation(list, Conversation.Subscription.WANTED, true, NOW);
    }
}
