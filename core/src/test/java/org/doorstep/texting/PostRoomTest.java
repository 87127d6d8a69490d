package org.doorstep.texting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversation.Subscription;
import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.InMemoryConversations;
import org.doorstep.conversation.Turn;
import org.doorstep.safety.Concern;
import org.doorstep.texting.Ledger.Settlement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One answer to every text, step by step: what each crash and fault leaves, and what comes of it.
final class PostRoomTest {

    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration NONE = Duration.ZERO;

    private final Conversations conversations = new InMemoryConversations();
    private final FaultyLedger ledger = new FaultyLedger(new InMemoryLedger(conversations));
    private final List<String> sent = new ArrayList<>();
    private final Deque<Delivery> next = new ArrayDeque<>();
    private final Deque<Delivery> asked = new ArrayDeque<>();
    private Instant now = START;
    private final Office office =
            new Office(
                    ledger,
                    conversations,
                    new Parrot(),
                    from -> "hash of " + from,
                    () -> now,
                    () -> now,
                    () -> UUID.randomUUID().toString(),
                    pause -> now = now.plus(pause),
                    Map.of("fake", new Gateway()),
                    _ -> {},
                    (_, _) -> {});
    private final PostRoom room = new PostRoom(office);
    private final Sweep sweep = new Sweep(office);

    private final List<String> permits = new ArrayList<>();

    /// Says what it heard; "danger" is danger, "abuse" abuse, "stop" stop.
    private final class Parrot implements Dialogue {
        @Override
        public Turn answer(Conversation before, String words, Instant now, Channel channel) {
            if (words.equals("broken")) {
                throw new IllegalStateException("no index");
            }
            Subscription subscription =
                    words.equals("stop") ? Subscription.STOPPED : before.subscription();
            Conversation after = new Conversation(before.state(), subscription, true, now);
            List<String> replies = words.equals("hush") ? List.of() : List.of(words.split("/", -1));
            return new Turn(after, replies, List.of(), concern(words), List.of());
        }

        @Override
        public Turn sorry(Conversation before, String words) {
            return new Turn(before, List.of("sorry"), List.of(), concern(words), List.of());
        }

        @Override
        public Permit permit(String sender, Inbound text) {
            permits.add(text.id());
            return answer -> answer;
        }

        private static Concern concern(String words) {
            return switch (words) {
                case "danger" -> new Concern(Concern.Tier.CLEAR, Concern.Kind.SUICIDE);
                case "abuse" -> new Concern(Concern.Tier.CLEAR, Concern.Kind.ABUSE);
                default -> Concern.NONE;
            };
        }
    }

    private final class Gateway implements SmsGateway {
        @Override
        public Delivery send(Outgoing text) {
            sent.add(text.words());
            return next.isEmpty() ? new Delivery.Accepted("id") : next.poll();
        }

        @Override
        public Delivery ask(String reference) {
            return asked.isEmpty() ? new Delivery.Unknown("cannot") : asked.poll();
        }
    }

    private Inbound text(String id, String words) {
        return new Inbound("fake", id, "+447700900123", "+447700900000", words, Channel.SMS, now);
    }

    private Outcome respond(String id, String words) {
        return room.receive(text(id, words), Manner.RESPONSE, Duration.ofSeconds(2));
    }

    private Outcome gateway(String id, String words) {
        return room.receive(text(id, words), Manner.GATEWAY, NONE);
    }

    private static Outcome say(String... replies) {
        return new Outcome.Say(new Exchange(List.of(replies), List.of(), "none"));
    }

    private void minutesLater(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    @Test
    @Tag("SMS-25")
    void the_same_message_gets_the_stored_reply_for_fifteen_minutes_then_silence() {
        Outcome first = respond("1", "a/b");
        assertEquals(say("a", "b"), first);
        now = now.plusSeconds(1);
        assertEquals(first, respond("1", "a/b"));
        minutesLater(14);
        assertEquals(first, respond("1", "a/b"));
        minutesLater(2);
        assertEquals(new Outcome.Silent(), respond("1", "a/b"));
        assertEquals(List.of(), sent);
        assertEquals(1, conversations.find("hash of +447700900123").orElseThrow().version());
    }

    @Test
    @Tag("REL-07")
    void a_duplicate_waits_for_the_answer_and_else_asks_for_another_attempt() {
        var unused = ledger.claim(text("1", "a"), "somebody", now, now.plusSeconds(30));
        assertEquals(new Outcome.Again(), respond("1", "a"));
        assertEquals(START.plusSeconds(2), now);
        ledger.before("claim", 5, () -> settleAs("somebody"));
        assertEquals(say("a"), respond("1", "a"));
    }

    private void settleAs(String token) {
        Exchange answer = new Exchange(List.of("a"), List.of(), "none");
        Parcel parcel = Parcel.fresh(text("1", "a"), "hash", 1, answer, now.plusSeconds(45));
        var unused =
                ledger.settle(
                        new Settlement(parcel.key(), token, answer, null, parcel, now, "request"));
    }

    @Test
    @Tag("REL-09")
    void a_crash_before_the_answer_is_finished_by_the_sweep_through_the_gateway() {
        ledger.crashBefore("settle");
        crashing(() -> respond("1", "a"));
        assertEquals(new Outcome.Again(), respond("1", "a"));
        minutesLater(1);
        assertEquals(1, sweep.run().unanswered());
        assertEquals(List.of("a"), sent);
        assertEquals(new Outcome.Silent(), respond("1", "a"));
        minutesLater(2);
        assertEquals(new Sweep.Swept(0, 0, 0), sweep.run());
        assertEquals(List.of("a"), sent);
    }

    @Test
    @Tag("REL-09")
    void a_crash_after_the_answer_was_settled_is_sent_by_the_sweep_or_carried_by_the_retry() {
        ledger.crashAfter("settle");
        crashing(() -> respond("1", "a"));
        ledger.crashAfter("settle");
        crashing(() -> respond("2", "b"));
        assertEquals(say("b"), respond("2", "b"));
        minutesLater(1);
        assertEquals(1, sweep.run().unsent());
        assertEquals(List.of("a"), sent);
        assertEquals(new Outcome.Silent(), respond("1", "a"));
        assertEquals(say("b"), respond("2", "b"));
    }

    @Test
    @Tag("REL-09")
    void a_crash_while_sending_gives_up_the_ordinary_text_and_sends_the_lines_again() {
        ledger.crashBefore("change", 2);
        crashing(() -> gateway("1", "a"));
        ledger.crashBefore("change", 2);
        crashing(() -> gateway("2", "danger"));
        assertEquals(List.of("a", "danger"), sent);
        minutesLater(2);
        assertEquals(2, sweep.run().unsent());
        assertEquals(List.of("a", "danger", "danger"), sent);
        assertEquals(Parcel.State.UNKNOWN, state("1"));
        assertEquals(Parcel.State.SENT, state("2"));
    }

    private Parcel.State state(String id) {
        return ledger.parcel(text(id, "").key()).orElseThrow().state();
    }

    @Test
    @Tag("REL-09")
    void lines_in_doubt_go_three_times_more_and_no_further() {
        for (int i = 0; i < 9; i++) {
            next.add(new Delivery.Unknown("timeout"));
        }
        assertEquals(new Outcome.Silent(), gateway("1", "danger"));
        for (int i = 0; i < 8; i++) {
            minutesLater(2);
            var unused = sweep.run();
        }
        assertEquals(4, sent.size());
        assertEquals(Parcel.State.UNKNOWN, state("1"));
    }

    @Test
    @Tag("SMS-34")
    void a_provider_that_knows_references_is_asked_before_anything_is_sent_again() {
        next.add(new Delivery.Unknown("timeout"));
        asked.add(new Delivery.Accepted("it has it"));
        assertEquals(new Outcome.Silent(), gateway("1", "a"));
        next.add(new Delivery.Unknown("timeout"));
        asked.add(new Delivery.NotYet("it has it not"));
        assertEquals(new Outcome.Silent(), gateway("2", "b"));
        minutesLater(1);
        assertEquals(2, sweep.run().unsent());
        assertEquals(List.of("a", "b"), sent.stream().distinct().toList());
        assertEquals(3, sent.size());
        assertEquals(Parcel.State.SENT, state("1"));
        assertEquals(Parcel.State.SENT, state("2"));
    }

    @Test
    @Tag("SMS-38")
    void what_was_certainly_not_accepted_is_sent_later_and_what_was_refused_never() {
        next.add(new Delivery.NotYet("429"));
        assertEquals(new Outcome.Silent(), gateway("1", "a"));
        next.add(new Delivery.Refused("bad number"));
        assertEquals(new Outcome.Silent(), gateway("2", "b"));
        minutesLater(1);
        assertEquals(1, sweep.run().unsent());
        assertEquals(List.of("a", "b", "a"), sent);
        assertEquals(Parcel.State.REFUSED, state("2"));
    }

    @Test
    @Tag("SMS-30")
    void a_late_ordinary_answer_is_not_sent_and_a_late_crisis_answer_is() {
        next.add(new Delivery.NotYet("429"));
        next.add(new Delivery.NotYet("429"));
        assertEquals(new Outcome.Silent(), gateway("1", "a"));
        assertEquals(new Outcome.Silent(), gateway("2", "danger"));
        minutesLater(31);
        assertEquals(2, sweep.run().unsent());
        assertEquals(List.of("a", "danger", "danger"), sent);
        Inbound old = text("3", "late");
        minutesLater(31);
        assertEquals(new Outcome.Silent(), room.receive(old, Manner.GATEWAY, NONE));
        assertEquals(3, sent.size());
    }

    @Test
    @Tag("SMS-14")
    void after_stop_or_a_disclosure_of_abuse_nothing_from_before_is_sent() {
        for (String word : List.of("stop", "abuse")) {
            sent.clear();
            next.add(new Delivery.NotYet("429"));
            assertEquals(new Outcome.Silent(), gateway(word + "1", "a"));
            next.add(new Delivery.Unknown("timeout"));
            assertEquals(new Outcome.Silent(), gateway(word + "2", "danger"));
            assertEquals(new Outcome.Silent(), gateway(word + "3", word));
            minutesLater(2);
            var unused = sweep.run();
            assertEquals(List.of("a", "danger", word, "danger"), sent);
            assertEquals(Parcel.State.SUPPRESSED, state(word + "1"));
        }
    }

    @Test
    @Tag("SMS-14")
    void a_stop_said_again_bids_quiet_again() {
        assertEquals(new Outcome.Silent(), gateway("1", "stop"));
        next.add(new Delivery.NotYet("429"));
        assertEquals(new Outcome.Silent(), gateway("2", "a"));
        assertEquals(new Outcome.Silent(), gateway("3", "stop"));
        minutesLater(1);
        assertEquals(1, sweep.run().unsent());
        assertEquals(List.of("stop", "a", "stop"), sent);
        assertEquals(Parcel.State.SUPPRESSED, state("2"));
    }

    @Test
    @Tag("SMS-14")
    void a_cry_after_a_stop_does_not_hold_back_its_confirmation() {
        next.add(new Delivery.NotYet("429"));
        assertEquals(new Outcome.Silent(), gateway("1", "stop"));
        assertEquals(new Outcome.Silent(), gateway("2", "danger"));
        minutesLater(1);
        assertEquals(1, sweep.run().unsent());
        assertEquals(List.of("stop", "danger", "stop"), sent);
        assertEquals(Parcel.State.SENT, state("1"));
    }

    @Test
    @Tag("SMS-14")
    void a_repeated_delivery_after_stop_gets_nothing_but_the_stop_its_confirmation() {
        assertEquals(say("a"), respond("1", "a"));
        assertEquals(say("stop"), respond("2", "stop"));
        assertEquals(new Outcome.Silent(), respond("1", "a"));
        assertEquals(say("stop"), respond("2", "stop"));
    }

    @Test
    @Tag("REL-22")
    void a_claim_or_a_settlement_whose_fate_is_not_certain_is_one_all_the_same() {
        ledger.uncertainAfter("claim");
        assertEquals(say("a"), respond("1", "a"));
        ledger.uncertainAfter("settle");
        assertEquals(new Outcome.Again(), respond("2", "b"));
        assertEquals(say("b"), respond("2", "b"));
        minutesLater(2);
        assertEquals(0, sweep.run().unsent());
        assertEquals(List.of(), sent);
    }

    @Test
    @Tag("REL-22")
    void without_a_ledger_danger_gets_its_lines_at_once_by_either_way() {
        for (int i = 0; i < 3; i++) {
            ledger.failing("claim");
            var said = assertInstanceOf(Outcome.Say.class, respond("1" + i, "danger"));
            assertEquals(List.of("sorry"), said.exchange().replies());
            ledger.failing("claim");
            assertEquals(new Outcome.Silent(), gateway("2" + i, "danger"));
            ledger.failing("claim");
            assertEquals(new Outcome.Again(), gateway("3" + i, "a"));
            ledger.failing("settle");
            assertEquals(new Outcome.Again(), respond("4" + i, "a"));
            assertEquals(say("a"), respond("4" + i, "a"));
        }
        assertEquals(3, sent.size());
    }

    @Test
    void a_dialogue_that_fails_is_an_apology_that_is_kept() {
        assertEquals(say("sorry"), respond("1", "broken"));
        assertEquals(say("sorry"), respond("1", "broken"));
        assertEquals(say(), respond("2", "hush"));
    }

    @Test
    @Tag("SMS-32")
    void a_message_asks_for_one_permit_however_often_it_is_answered_anew() {
        for (int i = 1; i < 4; i++) {
            moveOn(i, 0);
        }
        assertEquals(say("a"), respond("1", "a"));
        assertEquals(4, conversations.find("hash of +447700900123").orElseThrow().version());
        assertEquals(List.of("1"), permits);
    }

    @Test
    @Tag("SMS-14")
    void an_answer_that_could_not_be_kept_is_held_back_by_a_stop_it_did_not_see() {
        for (int i = 1; i < 9; i++) {
            moveOn(i, 0);
        }
        ledger.before("settle", 9, () -> keep(8, 9));
        assertEquals(new Outcome.Silent(), respond("1", "a"));
        minutesLater(1);
        var unused = sweep.run();
        assertEquals(List.of(), sent);
        assertEquals(Parcel.State.SUPPRESSED, state("1"));
    }

    @Test
    @Tag("SMS-14")
    void who_has_stopped_hears_nothing_more_when_nothing_can_be_kept_but_lines_to_call() {
        assertEquals(say("stop"), respond("1", "stop"));
        for (int i = 1; i < 9; i++) {
            moveOn(i, 1);
        }
        assertEquals(say(), respond("2", "a"));
        for (int i = 1; i < 9; i++) {
            moveOn(i, 9);
        }
        assertEquals(
                List.of("sorry"),
                assertInstanceOf(Outcome.Say.class, respond("3", "danger")).exchange().replies());
    }

    /// Somebody else moves the conversation on before the next settlement but so many.
    private void moveOn(int at, long before) {
        ledger.before("settle", at, () -> keep(before + at - 1, 0));
    }

    private void keep(long version, long quiet) {
        Conversation kept =
                conversations
                        .find("hash of +447700900123")
                        .map(Conversations.Kept::conversation)
                        .orElse(Conversation.FRESH);
        boolean done =
                conversations.keep(
                        "hash of +447700900123", version, kept, quiet, now.plusSeconds(600));
        assertTrue(done);
    }

    private static void crashing(Runnable step) {
        try {
            step.run();
        } catch (FaultyLedger.Crash _) {
            return;
        }
        assertTrue(false, "it did not crash");
    }
}
