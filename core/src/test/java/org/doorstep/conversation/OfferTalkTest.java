package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.safety.Concern.Tier;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.understanding.Places;
import org.doorstep.understanding.Times;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;
import org.doorstep.understanding.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A question about an offer is no cry, and a cry is none because offers are on the table.
class OfferTalkTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);
    private static final SafetyCheck SAFETY = new SafetyCheck();
    private static final Understanding UNDERSTANDING =
            new Understanding(Vocabulary.load(), Places.NONE, Times.NONE, _ -> false);
    private static final OfferTalk TALK = new OfferTalk(new IntentReader());

    private static Conversation showing(String asked) {
        Understood understood = UNDERSTANDING.read(asked, NOW);
        return in(new State.Showing(understood, null, List.of(), null, List.of(), 0, null));
    }

    private static Conversation in(State state) {
        return new Conversation(state, Conversation.Subscription.WANTED, true, Instant.EPOCH);
    }

    private static Tier heard(String text, Conversation conversation) {
        return TALK.only(text, conversation) ? SAFETY.said(text).tier() : SAFETY.check(text).tier();
    }

    /// Every row rings by its sound alone, or it would show nothing.
    @Test
    @Tag("SAF-14")
    void talk_of_offers_is_calm_and_a_cry_is_heard() {
        List<String> wrong = new ArrayList<>();
        for (List<String> row : Phrases.table("offer-talk-said.tsv")) {
            boolean calm = heard(row.get(2), showing(row.get(1))) == Tier.NONE;
            boolean rings = SAFETY.check(row.get(2)).tier() != Tier.NONE;
            if (!rings || calm != row.getFirst().equals("talk")) {
                wrong.add(row + (rings ? "" : " rings no alarm"));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void with_nothing_on_the_table_only_the_sound_is_left() {
        assertFalse(TALK.only("all of them please", Conversation.FRESH));
        assertFalse(TALK.only("it's for my brother", Conversation.FRESH));
    }

    @Test
    void for_whom_it_is_may_be_said_when_we_asked_where() {
        Understood asked = UNDERSTANDING.read("boxing", NOW);
        Conversation where = in(new State.AskedWhere(asked, null, null));
        assertTrue(TALK.only("it's for my brother", where));
        assertFalse(TALK.only("all of them please", where));
    }

    @Test
    @Tag("SAF-15")
    void after_a_cry_nothing_is_taken_for_mere_talk() {
        Conversation distressed = showing("chess club").inDistress(Instant.EPOCH);
        assertFalse(TALK.only("can i just watch the first time", distressed));
    }
}
