package org.doorstep.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.safety.Concern.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every plain cry of the corpus in at least twenty disguises (SAF-12).
class DisguisesTest {

    private static final long SEED = 20_261_122L;
    private static final double FOUND = 0.98;
    private static final SafetyCheck CHECK = new SafetyCheck();

    @Test
    @Tag("SAF-12")
    void a_cry_is_heard_through_more_than_twenty_disguises() {
        Disguises disguises = new Disguises(SEED);
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (String cry : Corpus.plainCries()) {
            Map<String, String> all = disguises.of(cry);
            assertTrue(all.size() >= 20, all::toString);
            for (Map.Entry<String, String> one : all.entrySet()) {
                tried++;
                if (CHECK.check(one.getValue()).tier() == Tier.NONE) {
                    missed.add(one.getKey() + ": " + one.getValue());
                }
            }
        }
        assertTrue(
                missed.size() <= (1 - FOUND) * tried,
                "seed " + SEED + ", " + missed.size() + " of " + tried + ": " + missed);
    }

    @Test
    @Tag("SAF-12")
    void the_same_disguises_do_not_make_an_ordinary_text_alarming() {
        Disguises disguises = new Disguises(SEED);
        int tried = 0;
        int alarms = 0;
        for (String text : Corpus.ordinary()) {
            for (String disguised : disguises.of(text).values()) {
                tried++;
                alarms += CHECK.check(disguised).tier() == Tier.CLEAR ? 1 : 0;
            }
        }
        assertTrue(alarms <= 0.02 * tried, "seed " + SEED + ", " + alarms + " of " + tried);
    }

    @Test
    void the_same_seed_makes_the_same_disguises() {
        assertEquals(
                new Disguises(SEED).of("i want to die"), new Disguises(SEED).of("i want to die"));
    }
}
