package org.doorstep.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.texting.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RationTest {

    private final List<Integer> spent = new ArrayList<>();
    private final List<Throwable> failed = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T10:05:00Z");

    private Ration ration(Tally tally, long parts) {
        return new Ration(
                tally,
                () -> new Ration.Bounds(60, 15, parts),
                () -> now,
                new Ration.Alarm() {
                    @Override
                    public void spent(int share) {
                        spent.add(share);
                    }

                    @Override
                    public void failed(Throwable fault) {
                        failed.add(fault);
                    }
                });
    }

    private static Exchange saying(String... replies) {
        return new Exchange(List.of(replies), List.of(), "none");
    }

    /// Everything that goes out of many different answers, and of the same.
    private static List<String> sent(Ration ration, String who, int times, boolean same) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            sent.addAll(ration.allow(who, saying(same ? "hello" : "hello " + i)).replies());
        }
        return sent;
    }

    @Test
    @Tag("SMS-32")
    @Tag("SEC-10")
    void sixty_texts_an_hour_and_the_last_says_so() {
        Ration ration = ration(new InMemoryTally(), 1_000_000);
        List<String> sent = sent(ration, "a", 100, false);
        assertEquals(60, sent.size());
        assertEquals(Ration.ENOUGH, sent.getLast());
        assertEquals(60, sent(ration, "b", 61, false).size(), "another number has its own");
        now = now.plus(Duration.ofMinutes(55));
        assertEquals(List.of("again"), ration.allow("a", saying("again")).replies());
    }

    @Test
    @Tag("SMS-32")
    void answers_of_two_texts_stay_within_sixty() {
        Ration ration = ration(new InMemoryTally(), 1_000_000);
        int sent = 0;
        for (int i = 0; i < 50; i++) {
            sent += ration.allow("a", saying("one " + i, "two " + i)).replies().size();
        }
        assertEquals(true, sent <= 60 && sent > 55, "sent " + sent);
    }

    @Test
    @Tag("SMS-32")
    void fifteen_identical_texts_an_hour() {
        Ration ration = ration(new InMemoryTally(), 1_000_000);
        assertEquals(15, sent(ration, "a", 40, true).size());
        assertEquals(List.of("other"), ration.allow("b", saying("other")).replies());
    }

    @Test
    @Tag("SMS-32")
    @Tag("SEC-10")
    void lines_to_call_are_never_held_back() {
        Ration ration = ration(new InMemoryTally(), 0);
        Exchange crisis = new Exchange(List.of("Call 999"), List.of(), "clear");
        for (int i = 0; i < 500; i++) {
            assertEquals(crisis, ration.allow("a", crisis));
        }
    }

    @Test
    @Tag("SEC-10")
    void the_days_parts_end_in_one_line_for_each_number() {
        Ration ration = ration(new InMemoryTally(), 100);
        for (int i = 0; i < 100; i++) {
            assertEquals(1, ration.allow("n" + i, saying("hello")).replies().size());
        }
        assertEquals(List.of(80, 100), spent);
        assertEquals(List.of(Ration.NOT_TODAY), ration.allow("x", saying("hi")).replies());
        assertEquals(List.of(), ration.allow("x", saying("hi again")).replies());
        assertEquals(List.of(80, 100), spent, "told once");
        now = now.plus(Duration.ofDays(1));
        assertEquals(List.of("hi"), ration.allow("x", saying("hi")).replies());
    }

    @Test
    @Tag("SEC-10")
    void what_a_day_can_cost_is_bounded_whatever_is_asked() {
        Ration ration = ration(new InMemoryTally(), 200);
        long parts = 0;
        for (int i = 0; i < 5_000; i++) {
            parts += ration.allow("n" + i % 40, saying("hello " + i)).replies().size();
        }
        assertEquals(true, parts <= 200 + 40, "parts " + parts);
    }

    @Test
    @Tag("SEC-10")
    void without_its_store_this_process_counts_for_itself() {
        Tally broken =
                new Tally() {
                    @Override
                    public Map<String, Long> add(
                            String who, String when, Map<String, Long> amounts, Instant until) {
                        throw new IllegalStateException("no store");
                    }

                    @Override
                    public void forget(String who) {
                        throw new IllegalStateException("no store");
                    }
                };
        assertEquals(60, sent(ration(broken, 1_000_000), "a", 100, false).size());
        assertEquals(true, failed.size() > 100);
    }
}
