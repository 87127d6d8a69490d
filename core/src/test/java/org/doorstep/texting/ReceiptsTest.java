package org.doorstep.texting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.InMemoryConversations;
import org.doorstep.texting.Parcel.State;
import org.doorstep.texting.Receipts.Noted;
import org.doorstep.texting.Receipts.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What becomes of a row of the outbox when the provider tells of its texts.
@Tag("SMS-39")
final class ReceiptsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final class Open extends InMemoryLedger {
        Open() {
            super(new InMemoryConversations());
        }

        void there(Parcel parcel) {
            put(parcel);
        }
    }

    private final Open ledger = new Open();
    private final Receipts receipts = new Receipts(ledger);

    private static Parcel parcel(String id, String... texts) {
        Inbound text = new Inbound("aws", id, "+447700900123", "", "words", Channel.SMS, NOW);
        Exchange answer = new Exchange(List.of(texts), List.of(), "none");
        return Parcel.fresh(text, "hash", 1, answer, NOW);
    }

    private Parcel now(Parcel parcel) {
        return ledger.parcel(parcel.key()).orElseThrow();
    }

    @Test
    void a_text_that_was_sent_arrives_or_is_lost_and_is_told_twice_without_harm() {
        for (Report report : List.of(Report.ARRIVED, Report.LOST)) {
            Parcel sent = parcel("sent " + report, "a").in(State.SENT);
            ledger.there(sent);
            String reference = sent.key() + ".0";
            assertEquals(Noted.NOTHING, receipts.take(reference, Report.UNDERWAY));
            assertEquals(Noted.DONE, receipts.take(reference, report));
            State told = report == Report.LOST ? State.UNDELIVERED : State.DELIVERED;
            assertEquals(told, now(sent).state());
            assertEquals(Noted.NOTHING, receipts.take(reference, report));
            assertTrue(now(sent).isFinal());
        }
    }

    @Test
    void of_several_texts_one_that_was_lost_outweighs_the_others_in_any_order() {
        for (int lost : new int[] {0, 1}) {
            Parcel sent = parcel("two " + lost, "a", "b").in(State.SENT);
            ledger.there(sent);
            for (int i = 0; i < 2; i++) {
                Report report = i == lost ? Report.LOST : Report.ARRIVED;
                var unused = receipts.take(sent.key() + "." + i, report);
            }
            assertEquals(State.UNDELIVERED, now(sent).state());
        }
    }

    @Test
    void a_report_ends_the_doubt_whether_the_provider_has_the_text() {
        Parcel one = parcel("one", "a").taken(NOW).inDoubt(NOW, Duration.ofSeconds(30));
        ledger.there(one);
        assertEquals(Noted.DONE, receipts.take(one.key() + ".0", Report.UNDERWAY));
        assertEquals(State.SENT, now(one).state());
        Parcel two = parcel("two", "a", "b").taken(NOW).inDoubt(NOW, Duration.ofSeconds(30));
        ledger.there(two);
        assertEquals(Noted.NOTHING, receipts.take(two.key() + ".1", Report.ARRIVED));
        assertEquals(Noted.DONE, receipts.take(two.key() + ".0", Report.ARRIVED));
        assertEquals(State.WAITING, now(two).state());
        assertEquals(1, now(two).next());
        Parcel givenUp = parcel("given up", "a").in(State.UNKNOWN);
        ledger.there(givenUp);
        assertEquals(Noted.DONE, receipts.take(givenUp.key() + ".0", Report.ARRIVED));
        assertEquals(State.DELIVERED, now(givenUp).state());
    }

    @Test
    void a_text_that_is_being_sent_is_left_to_its_sender_and_unknown_names_to_nobody() {
        Parcel sending = parcel("sending", "a").taken(NOW);
        ledger.there(sending);
        assertEquals(Noted.LATER, receipts.take(sending.key() + ".0", Report.ARRIVED));
        for (String odd : List.of("", ".", "x.0", sending.key(), sending.key() + ".a0")) {
            assertEquals(Noted.NOTHING, receipts.take(odd, Report.LOST), odd);
        }
        String nobody = parcel("nobody", "a").key() + ".0";
        assertEquals(Noted.NOTHING, receipts.take(nobody, Report.LOST));
        assertEquals(sending, now(sending));
    }
}
