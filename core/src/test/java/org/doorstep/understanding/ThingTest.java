package org.doorstep.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.doorstep.listing.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which one thing a message names, and which listings say that they have it.
class ThingTest {

    private static final Understanding READER =
            new Understanding(Vocabulary.load(), Places.NONE, Times.NONE, _ -> false);

    @Test
    void names_one_thing_that_is_narrower_than_its_topic() {
        assertEquals("boxing", said("any boxing for beginners"));
        assertEquals("lunch club", said("is there a lunch club"));
        assertEquals("walking football", said("Walking football please"));
        assertEquals("salsa or tango", said("salsa or tango"));
        assertEquals("water polo", said("water polo"));
    }

    @Test
    void a_whole_topic_is_no_one_thing() {
        for (String whole :
                List.of(
                        "a team sport",
                        "gentle exercise class",
                        "walking group",
                        "arts and crafts",
                        "somewhere to dance",
                        "a social group",
                        "debt advice",
                        "food bank",
                        "help with my pip form")) {
            assertNull(said(whole), whole);
        }
    }

    @Test
    void who_asks_for_two_topics_has_named_no_one_thing() {
        assertNull(said("knitting or swimming"));
    }

    @Test
    void what_is_not_wanted_is_not_named() {
        assertNull(said("no boxing"));
        assertEquals("judo", said("judo not boxing"));
    }

    @Test
    void words_that_nobody_knows_name_a_thing_when_they_are_all_there_is() {
        assertEquals("quonkball", said("quonkball"));
        assertNull(said("my quonkball broke and it is cold and I have nobody to ask"));
        assertNull(said("hello there"));
        assertNull(said("zzgrub fnoord wibbleton please"));
    }

    @Test
    void is_looked_for_by_the_words_that_alone_name_it_or_else_by_all() {
        assertEquals(List.of("lunch", "luncheon"), thing("lunch club").wordings());
        assertTrue(thing("chair exercise").wordings().contains("chair exercise"));
        assertFalse(thing("chair exercise").wordings().contains("chair"));
        assertTrue(thing("soccer").wordings().contains("football"));
    }

    @Test
    void a_listing_has_what_its_name_or_its_text_says() {
        assertTrue(has("boxing", "Ropes", "Friendly boxing for all ages."));
        assertTrue(has("boxing", "Boxers of Bow", null));
        assertTrue(has("choir", "Sing out", "We sing for fun."));
        assertTrue(has("chair exercise", "Sit", "Seated strength and balance class."));
        assertFalse(has("chair exercise", "Library", "A chair by the window."));
        assertFalse(has("walking football", "Walks", "Walk along the canal to the pub and back."));
    }

    @Test
    void what_is_denied_or_somewhere_else_or_something_else_is_not_there() {
        assertFalse(has("boxing", "Ropes", "Gym. We do not do boxing."));
        assertFalse(has("boxing", "Ropes", "Gym. No boxing, sorry."));
        assertFalse(has("boxing", "Gym", "Open daily. Closed on Boxing Day."));
        assertFalse(has("tai chi", "Balance", "Most people then move on to tai chi."));
        assertFalse(has("boxing", "Cafe", "People who used to do boxing come for tea."));
        assertTrue(has("tai chi", "Balance", "After tai chi most people move on to the pub."));
    }

    private static boolean has(String asked, String name, @Nullable String description) {
        return READER.offers(Samples.saying("a", name, description), thing(asked));
    }

    private static @Nullable String said(String message) {
        Thing thing = READER.read(message, PhraseRow.NOW).thing();
        return thing == null ? null : thing.said();
    }

    private static Thing thing(String message) {
        return Objects.requireNonNull(READER.read(message, PhraseRow.NOW).thing());
    }
}
