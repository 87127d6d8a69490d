package org.doorstep.texting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversations;
import org.doorstep.texting.Ledger.Changed;
import org.doorstep.texting.Ledger.Claim;
import org.doorstep.texting.Ledger.Open;
import org.doorstep.texting.Ledger.Settled;
import org.doorstep.texting.Ledger.Settlement;
import org.doorstep.texting.Ledger.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every ledger does. A subclass names the ledger and gives it empty.
public abstract class LedgerContract {

    protected static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123Z");
    protected static final Instant LATER = NOW.plusSeconds(35);
    protected static final Inbound TEXT =
            new Inbound(
                    "twilio", "SM1", "+447700900123", "+447700900000", "zebra ☕", Channel.SMS, NOW);
    protected static final Exchange ANSWER =
            new Exchange(List.of("one £", "two"), List.of("bow-stitchers"), "none");
    private static final String KEY = TEXT.key();

    /// A ledger with nothing in it.
    protected abstract Ledger empty();

    /// The conversations that ledger keeps its steps in.
    protected abstract Conversations conversations();

    protected static Settlement settlement(String token, long seen, long quiet) {
        Step step = new Step("hash", seen, Conversation.FRESH, quiet, LATER);
        return settlement(token, step, Parcel.fresh(TEXT, "hash", seen + 1, ANSWER, LATER));
    }

    protected static Parcel sent(Parcel parcel) {
        return parcel.in(Parcel.State.SENT);
    }

    private static Settlement settlement(
            String token, @Nullable Step step, @Nullable Parcel parcel) {
        return new Settlement(
                KEY, token, ANSWER, step, parcel, NOW, java.util.UUID.randomUUID().toString());
    }

    @Test
    @Tag("REL-07")
    void a_message_is_won_once_and_then_busy_until_it_is_answered() {
        Ledger ledger = empty();
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        assertEquals(new Claim.Busy(), ledger.claim(TEXT, "b", NOW.plusSeconds(1), LATER));
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        assertEquals(Settled.DONE, ledger.settle(settlement("a", 0, 0)));
        Instant answered = Instant.ofEpochMilli(NOW.toEpochMilli());
        assertEquals(new Claim.Answered(ANSWER, answered), ledger.claim(TEXT, "b", LATER, LATER));
        assertEquals(new Claim.Answered(ANSWER, answered), ledger.claim(TEXT, "a", LATER, LATER));
    }

    @Test
    @Tag("REL-06")
    void of_sixty_four_who_claim_at_once_exactly_one_wins() throws Exception {
        Ledger ledger = empty();
        List<Callable<Claim>> race = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String token = "t" + i;
            race.add(() -> ledger.claim(TEXT, token, NOW, LATER));
        }
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (Future<Claim> one : threads.invokeAll(race)) {
                won += one.get() instanceof Claim.Won ? 1 : 0;
            }
        }
        assertEquals(1, won);
    }

    @Test
    @Tag("REL-07")
    void a_dead_claim_is_taken_over_and_the_dead_can_settle_nothing() {
        Ledger ledger = empty();
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        Instant after = LATER.plusSeconds(1);
        assertEquals(List.of(), ledger.open(LATER.minusSeconds(1), 10));
        assertEquals(List.of(new Open.Unanswered(TEXT)), ledger.open(after, 10));
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "b", after, after.plusSeconds(35)));
        assertEquals(Settled.NOT_OURS, ledger.settle(settlement("a", 0, 0)));
        assertEquals(Optional.empty(), conversations().find("hash"));
        assertEquals(Settled.DONE, ledger.settle(settlement("b", 0, 0)));
        assertEquals(Settled.NOT_OURS, ledger.settle(settlement("b", 0, 0)));
    }

    @Test
    @Tag("REL-22")
    void a_claim_of_a_clock_that_was_an_hour_ahead_holds_nobody_up() {
        Ledger ledger = empty();
        Instant ahead = NOW.plus(Duration.ofHours(1));
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", ahead, ahead.plusSeconds(35)));
        assertEquals(1, ledger.open(NOW, 10).size());
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "b", NOW, LATER));
    }

    @Test
    @Tag("REL-07")
    void a_claim_given_back_can_be_won_again_but_no_settled_one_is_given_back() {
        Ledger ledger = empty();
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        ledger.release(KEY, "b");
        assertEquals(new Claim.Busy(), ledger.claim(TEXT, "b", NOW, LATER));
        ledger.release(KEY, "a");
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "b", NOW, LATER));
        assertEquals(Settled.DONE, ledger.settle(settlement("b", 0, 0)));
        ledger.release(KEY, "b");
        assertInstanceOf(Claim.Answered.class, ledger.claim(TEXT, "c", NOW, LATER));
    }

    @Test
    @Tag("REL-09")
    void answer_conversation_and_outbox_are_written_together_or_not_at_all() {
        Ledger ledger = empty();
        assertTrue(conversations().keep("hash", 0, Conversation.FRESH, 0, LATER));
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        assertEquals(Settled.MOVED_ON, ledger.settle(settlement("a", 0, 0)));
        assertEquals(Optional.empty(), ledger.parcel(KEY));
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        assertEquals(Settled.DONE, ledger.settle(settlement("a", 1, 0)));
        assertEquals(2, conversations().find("hash").orElseThrow().version());
        Parcel parcel = ledger.parcel(KEY).orElseThrow();
        assertEquals(List.of("one £", "two"), parcel.texts());
        assertEquals("+447700900123", parcel.to());
    }

    @Test
    @Tag("REL-14")
    void the_same_settlement_sent_twice_is_written_once() {
        Ledger ledger = empty();
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        Settlement settlement = settlement("a", 0, 0);
        assertEquals(Settled.DONE, ledger.settle(settlement));
        var unused = ledger.settle(settlement);
        assertEquals(1, conversations().find("hash").orElseThrow().version());
    }

    @Test
    void an_answer_may_have_nothing_to_send_and_leave_the_conversation_alone() {
        Ledger ledger = empty();
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        assertEquals(Settled.DONE, ledger.settle(settlement("a", null, null)));
        assertEquals(Optional.empty(), ledger.parcel(KEY));
        assertEquals(Optional.empty(), conversations().find("hash"));
        assertEquals(List.of(), ledger.open(NOW.plusSeconds(600), 10));
    }

    @Test
    @Tag("REL-09")
    void a_row_of_the_outbox_is_changed_by_one_and_lies_open_until_it_is_final() {
        Ledger ledger = empty();
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        assertEquals(Settled.DONE, ledger.settle(settlement("a", 0, 0)));
        Parcel fresh = ledger.parcel(KEY).orElseThrow();
        assertEquals(List.of(), ledger.open(NOW, 10));
        assertEquals(List.of(new Open.Unsent(fresh)), ledger.open(LATER, 10));
        Parcel taken = fresh.taken(LATER.plusSeconds(60));
        assertEquals(Changed.DONE, ledger.change(fresh, taken));
        assertEquals(Changed.LOST, ledger.change(fresh, fresh.in(Parcel.State.RETURNED)));
        assertEquals(List.of(), ledger.open(LATER, 10));
        Parcel sent = taken.advanced().in(Parcel.State.SENT);
        assertEquals(Changed.LOST, ledger.change(sent, sent));
        Parcel next = taken.in(Parcel.State.SENT);
        assertEquals(Changed.DONE, ledger.change(taken, next));
        assertEquals(List.of(), ledger.open(LATER.plusSeconds(300), 10));
        Parcel there = ledger.parcel(KEY).orElseThrow();
        assertEquals(Parcel.State.SENT, there.state());
        assertEquals(List.of(), there.texts());
        assertEquals("", there.to());
    }

    @Test
    @Tag("SMS-14")
    void nothing_ordinary_begins_to_go_to_who_has_meanwhile_bidden_us_be_quiet() {
        Ledger ledger = empty();
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        assertEquals(Settled.DONE, ledger.settle(settlement("a", 0, 0)));
        Parcel parcel = ledger.parcel(KEY).orElseThrow();
        assertTrue(conversations().keep("hash", 1, Conversation.FRESH, 2, LATER));
        assertEquals(Changed.QUIET, ledger.change(parcel, parcel.taken(LATER)));
        assertEquals(Changed.QUIET, ledger.change(parcel, parcel.in(Parcel.State.RETURNED)));
        assertEquals(Changed.DONE, ledger.change(parcel, parcel.in(Parcel.State.SUPPRESSED)));
    }

    @Test
    @Tag("SMS-14")
    void the_answer_to_the_stop_itself_goes() {
        Ledger ledger = empty();
        assertEquals(new Claim.Won(), ledger.claim(TEXT, "a", NOW, LATER));
        assertEquals(Settled.DONE, ledger.settle(settlement("a", 0, 1)));
        Parcel parcel = ledger.parcel(KEY).orElseThrow();
        assertEquals(Changed.DONE, ledger.change(parcel, parcel.in(Parcel.State.RETURNED)));
    }
}
