package org.doorstep.listing.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.doorstep.listing.words.Losses.Fit;
import org.junit.jupiter.api.Test;

/// What is for one loss is for those who told of it.
class LossesTest {

    private static Fit fit(Set<String> only, String... told) {
        return Losses.fit(only, Set.of(told));
    }

    @Test
    void what_is_for_any_loss_is_open_to_all() {
        assertEquals(Fit.OPEN, fit(Set.of(), "partner", "suicide"));
    }

    @Test
    void the_very_way_comes_before_such_a_one() {
        assertEquals(Fit.THAT_WAY, fit(Set.of("suicide"), "child", "suicide"));
        assertEquals(Fit.SUCH_A_ONE, fit(Set.of("child"), "child", "suicide"));
    }

    @Test
    void another_loss_is_not_hers() {
        assertEquals(Fit.NOT_HERS, fit(Set.of("baby"), "partner"));
        assertEquals(Fit.NOT_HERS, fit(Set.of("suicide", "partner"), "child", "suicide"));
    }

    @Test
    void a_way_to_die_and_who_mourns_have_to_be_told() {
        assertEquals(Fit.NOT_HERS, fit(Set.of("suicide"), "partner"));
        assertEquals(Fit.NOT_HERS, fit(Set.of("young"), "parent"));
        assertEquals(Fit.SUCH_A_ONE, fit(Set.of("young"), "parent", "young"));
    }

    @Test
    void whom_she_lost_she_may_keep_to_herself() {
        assertEquals(Fit.UNSAID, fit(Set.of("partner"), "suicide"));
        assertEquals(Fit.THAT_WAY, fit(Set.of("partner", "suicide"), "suicide"));
    }

    @Test
    void one_of_several_is_enough() {
        assertEquals(Fit.SUCH_A_ONE, fit(Set.of("baby", "child"), "child"));
    }

    @Test
    void it_is_said_in_a_few_words() {
        assertEquals("for loss by suicide", Losses.said(Set.of("partner", "suicide")));
        assertNull(Losses.said(Set.of()));
    }
}
