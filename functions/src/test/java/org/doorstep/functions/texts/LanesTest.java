package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.texting.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One number's rush and everybody else's texts.
@Tag("REL-23")
class LanesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Lanes lanes = new Lanes(2);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.close();
    }

    /// Two texts that fill the lane of "one" until the end.
    private void rush() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            var unused = threads.submit(() -> lanes.take("one", LONG, () -> false, this::lasting));
        }
        begun.await();
    }

    private Outcome lasting() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Silent();
    }

    private static Outcome done() {
        return new Outcome.Silent();
    }

    @Test
    void a_rush_at_one_number_holds_nobody_up_at_another() throws Exception {
        rush();
        assertInstanceOf(
                Outcome.Silent.class,
                lanes.take("two", Duration.ZERO, () -> false, LanesTest::done));
        assertInstanceOf(
                Outcome.Silent.class, lanes.take("", Duration.ZERO, () -> false, LanesTest::done));
    }

    @Test
    void whoever_waits_for_too_long_is_to_be_sent_again() throws Exception {
        rush();
        assertInstanceOf(
                Outcome.Again.class,
                lanes.take("one", Duration.ofMillis(5), () -> false, LanesTest::done));
    }

    @Test
    @Tag("REL-26")
    void who_speaks_of_danger_overtakes_the_rush() throws Exception {
        rush();
        assertInstanceOf(
                Outcome.Silent.class,
                lanes.take("one", Duration.ZERO, () -> true, LanesTest::done));
    }

    @Test
    void who_waits_gets_a_turn_and_an_empty_lane_is_forgotten() throws Exception {
        rush();
        Future<Outcome> waiting =
                threads.submit(() -> lanes.take("one", LONG, () -> false, LanesTest::done));
        end.countDown();
        assertInstanceOf(Outcome.Silent.class, waiting.get());
        threads.close();
        assertEquals(0, lanes.used());
    }

    @Test
    void a_fault_of_the_work_frees_its_place() {
        for (int i = 0; i < 3; i++) {
            try {
                var unused =
                        lanes.take(
                                "one",
                                Duration.ZERO,
                                () -> false,
                                () -> {
                                    throw new IllegalStateException("broken");
                                });
            } catch (IllegalStateException fault) {
                assertEquals("broken", fault.getMessage());
            }
        }
        assertInstanceOf(
                Outcome.Silent.class,
                lanes.take("one", Duration.ZERO, () -> false, LanesTest::done));
        assertEquals(0, lanes.used());
    }
}
