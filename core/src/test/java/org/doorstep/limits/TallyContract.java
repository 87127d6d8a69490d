package org.doorstep.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.limits.Tally.Counted;
import org.junit.jupiter.api.Test;

/// What every store of counters does.
public abstract class TallyContract {

    private static final Instant UNTIL = Instant.parse("2026-11-24T12:00:00Z");

    protected abstract Tally tally();

    @Test
    void counts_by_subject_and_period() {
        Tally tally = tally();
        assertEquals(Map.of("a", 2L), tally.add("x", "10", Map.of("a", 2L), UNTIL));
        assertEquals(
                Map.of("a", 5L, "b", 1L), tally.add("x", "10", Map.of("a", 3L, "b", 1L), UNTIL));
        assertEquals(Map.of("a", 1L), tally.add("x", "11", Map.of("a", 1L), UNTIL));
        assertEquals(Map.of("a", 1L), tally.add("y", "10", Map.of("a", 1L), UNTIL));
    }

    @Test
    void one_thing_is_counted_once_in_a_period() {
        Tally tally = tally();
        Map<String, Long> two = Map.of("a", 2L, "b", 0L);
        assertEquals(new Counted(true, two), tally.addOnce("once", "10", "m1", two, UNTIL));
        assertEquals(new Counted(false, two), tally.addOnce("once", "10", "m1", two, UNTIL));
        assertEquals(
                new Counted(true, Map.of("a", 4L, "b", 0L)),
                tally.addOnce("once", "10", "m2", two, UNTIL));
        assertEquals(
                new Counted(false, Map.of("c", 0L)),
                tally.addOnce("once", "10", "m2", Map.of("c", 1L), UNTIL));
        assertEquals(new Counted(true, two), tally.addOnce("once", "11", "m1", two, UNTIL));
        tally.forget("once");
        assertEquals(new Counted(true, two), tally.addOnce("once", "10", "m1", two, UNTIL));
    }

    @Test
    void forgets_a_subject_and_nobody_else() {
        Tally tally = tally();
        for (String who : List.of("gone", "stays")) {
            for (String when : List.of("10", "11")) {
                var unused = tally.add(who, when, Map.of("a", 7L), UNTIL);
            }
        }
        tally.forget("gone");
        assertEquals(Map.of("a", 1L), tally.add("gone", "10", Map.of("a", 1L), UNTIL));
        assertEquals(Map.of("a", 1L), tally.add("gone", "11", Map.of("a", 1L), UNTIL));
        assertEquals(Map.of("a", 8L), tally.add("stays", "10", Map.of("a", 1L), UNTIL));
    }

    @Test
    void loses_nothing_when_many_add_at_once() throws InterruptedException {
        Tally tally = tally();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int n = 0; n < 25; n++) {
                                            var unused =
                                                    tally.add("all", "10", Map.of("a", 1L), UNTIL);
                                        }
                                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(Map.of("a", 100L), tally.add("all", "10", Map.of("a", 0L), UNTIL));
    }
}
