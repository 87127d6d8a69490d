package org.doorstep.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PaceTest {

    private Instant now = Instant.parse("2026-11-24T10:05:20Z");

    @Test
    @Tag("SEC-10")
    void an_address_has_its_own_count_and_a_fresh_one_every_minute() {
        Pace pace = new Pace(() -> new Pace.Bounds(3, 100), () -> now);
        for (int i = 0; i < 3; i++) {
            assertEquals(Duration.ZERO, pace.holdsUp("a"));
        }
        assertEquals(Duration.ofSeconds(40), pace.holdsUp("a"));
        assertEquals(Duration.ZERO, pace.holdsUp("b"));
        now = now.plusSeconds(40);
        assertEquals(Duration.ZERO, pace.holdsUp("a"));
    }

    @Test
    @Tag("SEC-10")
    void all_together_have_a_count_which_refused_requests_do_not_use_up() {
        Pace pace = new Pace(() -> new Pace.Bounds(3, 5), () -> now);
        for (int i = 0; i < 50; i++) {
            var unused = pace.holdsUp("greedy");
        }
        assertEquals(Duration.ZERO, pace.holdsUp("b"));
        assertEquals(Duration.ZERO, pace.holdsUp("c"));
        assertEquals(Duration.ofSeconds(40), pace.holdsUp("d"));
    }

    @Test
    @Tag("SEC-10")
    void more_addresses_than_it_can_hold_share_one_count() {
        Pace pace = new Pace(() -> new Pace.Bounds(3, 1_000_000), () -> now);
        long through = 0;
        for (int i = 0; i < 30_000; i++) {
            through += pace.holdsUp("a" + i).isZero() ? 1 : 0;
        }
        assertEquals(20_003, through);
    }
}
