package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.functions.House;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.StandIns.Memory;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Journal;
import org.doorstep.listing.Listing;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.InMemoryLedger;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The queue of texts, a batch at a time.
class QueuedTextsTest {

    private static final List<Listing> LISTINGS =
            List.of(StandIns.listing("bow-stitchers", "Bow Stitchers"));

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<Outgoing> sent = new ArrayList<>();
    private final QueuedTexts queue = queue();
    private int senders = 1000;

    /// A ledger that is away for texts with one word, and a gateway that takes everything.
    private QueuedTexts queue() {
        SmsGateway gateway =
                new SmsGateway() {
                    @Override
                    public Delivery send(Outgoing text) {
                        sent.add(text);
                        return new Delivery.Accepted(text.reference());
                    }

                    @Override
                    public Delivery ask(String reference) {
                        return new Delivery.NotYet("never-seen");
                    }
                };
        Memory conversations = new Memory();
        House whole =
                StandIns.house(
                        StandIns.search(LISTINGS),
                        StandIns.store(LISTINGS),
                        conversations,
                        StandIns.settings(),
                        Map.of("aws", gateway));
        House house =
                StandIns.with(
                        whole,
                        new InMemoryLedger(conversations) {
                            @Override
                            public synchronized Claim claim(
                                    Inbound text, String token, Instant now, Instant until) {
                                if (text.words().contains("poison")) {
                                    throw new IllegalStateException("away for " + text.words());
                                }
                                return super.claim(text, token, now, until);
                            }
                        },
                        whole.needs());
        Journal journal =
                new Journal(
                        new PrintStream(log, true, StandardCharsets.UTF_8),
                        InstantSource.fixed(StandIns.NOW));
        return new QueuedTexts(
                new Texting(house, house.receptionist(), new Senders(house.settings()), journal),
                house::ledger,
                journal);
    }

    private static SQSEvent.SQSMessage message(String id, String body, Instant at) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        message.setAttributes(Map.of("SentTimestamp", Long.toString(at.toEpochMilli())));
        return message;
    }

    /// Each from a sender of its own.
    private SQSEvent.SQSMessage text(String id, String words, Instant at) {
        return message(
                id,
                new ObjectMapper()
                        .createObjectNode()
                        .put("originationNumber", "+44770090" + senders++)
                        .put("messageBody", words)
                        .put("inboundMessageId", id)
                        .toString(),
                at);
    }

    private List<String> again(List<SQSEvent.SQSMessage> messages) {
        SQSEvent event = new SQSEvent();
        event.setRecords(messages);
        return ReceivedTexts.batch(event, queue).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    @Test
    @Tag("REL-10")
    @Tag("REL-11")
    void of_ten_the_one_that_fails_comes_again_wherever_it_stands() {
        for (int bad = 0; bad < 10; bad++) {
            List<SQSEvent.SQSMessage> batch = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String words = i == bad ? "poison zibblewick" : "hello";
                batch.add(text("m" + bad + "-" + i, words, StandIns.NOW));
            }
            sent.clear();
            assertEquals(List.of("m" + bad + "-" + bad), again(batch));
            assertEquals(9, sent.size());
        }
        assertNothingTold();
    }

    @Test
    @Tag("SMS-39")
    void what_the_provider_tells_of_its_texts_is_no_unreadable_text() {
        assertEquals(List.of(), again(List.of(text("m1", "hello", StandIns.NOW))));
        String told = "{'eventType': 'TEXT_BLOCKED', 'context': {'reference': '%s'}}";
        for (String reference : List.of(sent.getFirst().reference(), "of-nobody", "")) {
            String body = told.formatted(reference).replace('\'', '"');
            assertEquals(List.of(), again(List.of(message("m2", body, StandIns.NOW))));
        }
        assertEquals(1, log().split("event=undelivered", -1).length - 1, log());
        assertFalse(log().contains("part=unreadable-text"), log());
        assertNothingTold();
    }

    @Test
    @Tag("PRV-03")
    void what_is_no_text_is_taken_and_told_of_without_its_words() {
        for (String body :
                List.of("zibblewick", "{\"Message\": \"zibblewick +447700900871\"}", "{}", "")) {
            assertEquals(List.of(), again(List.of(message("m", body, StandIns.NOW))));
        }
        assertTrue(log().contains("part=unreadable-text"), log());
        assertNothingTold();
    }

    @Test
    void what_waited_too_long_is_answered_no_more_but_danger_is() {
        Instant longAgo = StandIns.NOW.minus(Duration.ofHours(3));
        assertEquals(List.of(), again(List.of(text("m1", "hello", longAgo))));
        assertEquals(List.of(), sent);
        assertEquals(List.of(), again(List.of(text("m2", "i want to kill myself", longAgo))));
        assertTrue(sent.toString().contains("116 123"), sent.toString());
    }

    @Test
    @Tag("SAF-08")
    void with_the_ledger_away_danger_still_gets_its_lines() {
        assertEquals(List.of("m1"), again(List.of(text("m1", "poison hello", StandIns.NOW))));
        var unused = again(List.of(text("m2", "poison i want to kill myself", StandIns.NOW)));
        assertTrue(sent.toString().contains("116 123"), sent.toString());
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private void assertNothingTold() {
        for (String secret : List.of("zibblewick", "770090", "poison")) {
            assertFalse(log().contains(secret), log());
        }
    }
}
