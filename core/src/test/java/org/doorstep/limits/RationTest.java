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

    private int messages;

    /// What a new message may get.
    private Exchange allow(Ration ration, String who, Exchange answer) {
        return ration.permit(who, "m" + messages++).of(answer);
    }

    private static Exchange saying(String... replies) {
        return new Exchange(List.of(replies), List.of(), "none");
    }

    /// Everything that goes out of many different answers, and of the same.
    private List<String> sent(Ration ration, String who, int times, boolean same) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            sent.addAll(allow(ration, who, saying(same ? "hello" : "hello " + i)).replies());
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
        assertEquals(List.of("again"), allow(ration, "a", saying("again")).replies());
    }

    @Test
    @Tag("SMS-32")
    void answers_of_two_texts_stay_within_sixty() {
        Ration ration = ration(new InMemoryTally(), 1_000_000);
        int sent = 0;
        for (int i = 0; i < 50; i++) {
            sent += allow(ration, "a", saying("one " + i, "two " + i)).replies().size();
        }
        assertEquals(true, sent <= 60 && sent > 55, "sent " + sent);
    }

    @Test
    @Tag("SMS-32")
    void a_message_counts_once_however_often_it_is_answered_anew() {
        Tally tally = new InMemoryTally();
        Ration ration = ration(tally, 2);
        for (int i = 0; i < 10; i++) {
            Ration.Permit permit = ration.permit("a", "the same message");
            for (int anew = 0; anew < 5; anew++) {
                Exchange answer = saying("one " + anew, "two " + anew);
                assertEquals(answer, permit.of(answer));
            }
        }
        String hour = "2026-11-24T10:00:00Z";
        assertEquals(2, tally.add("a", hour, Map.of("texts", 0L), now).get("texts"));
        Ration.Permit last = ration.permit("a", "crisis");
        Exchange crisis = new Exchange(List.of("Call 999"), List.of(), "clear");
        assertEquals(crisis, last.of(crisis));
        assertEquals(2, tally.add("a", hour, Map.of("texts", 0L), now).get("texts"));
    }

    @Test
    @Tag("SMS-32")
    void fifteen_identical_texts_an_hour() {
        Ration ration = ration(new InMemoryTally(), 1_000_000);
        assertEquals(15, sent(ration, "a", 40, true).size());
        assertEquals(List.of("other"), allow(ration, "b", saying("other")).replies());
    }

    @Test
    @Tag("SMS-32")
    @Tag("SEC-10")
    void lines_to_call_are_never_held_back() {
        Ration ration = ration(new InMemoryTally(), 0);
        Exchange crisis = new Exchange(List.of("Call 999"), List.of(), "clear");
        for (int i = 0; i < 500; i++) {
            assertEquals(crisis, allow(ration, "a", crisis));
        }
    }

    @Test
    @Tag("SEC-10")
    void the_days_parts_end_in_one_line_for_each_number() {
        Ration ration = ration(new InMemoryTally(), 100);
        for (int i = 0; i < 100; i++) {
            assertEquals(1, allow(ration, "n" + i, saying("hello")).replies().size());
        }
        assertEquals(List.of(80, 100), spent);
        assertEquals(List.of(Ration.NOT_TODAY), allow(ration, "x", saying("hi")).replies());
        assertEquals(List.of(), allow(ration, "x", saying("hi again")).replies());
        assertEquals(List.of(80, 100), spent, "told once");
        now = now.plus(Duration.ofDays(1));
        assertEquals(List.of("hi"), allow(ration, "x", saying("hi")).replies());
    }

    @Test
    @Tag("SEC-10")
    void what_a_day_can_cost_is_bounded_whatever_is_asked() {
        Ration ration = ration(new InMemoryTally(), 200);
        long parts = 0;
        for (int i = 0; i < 5_000; i++) {
            parts += allow(ration, "n" + i % 40, saying("hello " + i)).replies().size();
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
                    public Counted addOnce(
                            String who,
                            String when,
                            String of,
                            Map<String, Long> amounts,
                            Instant until) {
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
