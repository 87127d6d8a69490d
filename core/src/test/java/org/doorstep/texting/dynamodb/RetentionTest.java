package org.doorstep.texting.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Conversation.Subscription;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.Turn;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.retention.Forgetting;
import org.doorstep.retention.dynamodb.DynamoForgetting;
import org.doorstep.safety.Concern;
import org.doorstep.template.dynamodb.DynamoDbExtension;
import org.doorstep.texting.Dialogue;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Office;
import org.doorstep.texting.Outcome;
import org.doorstep.texting.PostRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How long what a text leaves behind is there, by travelling through time.
class RetentionTest {

    @RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Seal SEAL =
            new AesSeal(
                    Map.of((byte) 1, new SecretKeySpec(new byte[32], "AES")),
                    (byte) 1,
                    new SecureRandom());

    private Instant now = NOW;

    @BeforeEach
    void empty() {
        List.of("Conversations", "Ledger").forEach(DB::empty);
    }

    private DynamoConversations conversations() {
        return new DynamoConversations(DB.client(), "Conversations", SEAL, () -> now);
    }

    private static Forgetting forgetting() {
        return new DynamoForgetting(
                DB.client(),
                new DynamoForgetting.Tables("Conversations", "Ledger", "Tallies", "Needs"));
    }

    /// Says back what it is told, and knows STOP.
    private static final Dialogue ECHO =
            new Dialogue() {
                @Override
                public Turn answer(Conversation before, String words, Instant at, Channel channel) {
                    Subscription is =
                            words.equals("STOP") ? Subscription.STOPPED : before.subscription();
                    Conversation next = new Conversation(new State.Fresh(), is, true, at);
                    return new Turn(next, List.of(words), List.of(), Concern.NONE, List.of());
                }

                @Override
                public Turn sorry(Conversation before, String words) {
                    throw new AssertionError("nothing is broken here");
                }
            };

    private Outcome text(String from, String id, String words) {
        DynamoConversations conversations = conversations();
        Office office =
                new Office(
                        new DynamoLedger(DB.client(), "Ledger", conversations, SEAL),
                        conversations,
                        ECHO,
                        number -> number,
                        () -> now,
                        () -> now,
                        () -> UUID.randomUUID().toString(),
                        _ -> {},
                        Map.of(),
                        _ -> {},
                        (part, fault) -> {
                            throw new AssertionError(part, fault);
                        });
        Inbound text = new Inbound("twilio", id, from, "", words, Channel.SMS, now);
        return new PostRoom(office).receive(text, Manner.RESPONSE, Duration.ZERO);
    }

    private void after(Duration time) {
        now = NOW.plus(time);
        var unused = forgetting().expired(now);
    }

    private boolean known(String from) {
        return DB.client()
                .getItem(
                        r ->
                                r.tableName("Conversations")
                                        .key(
                                                Map.of(
                                                        "sender",
                                                        software.amazon.awssdk.services.dynamodb
                                                                .model.AttributeValue.fromS(from))))
                .hasItem();
    }

    @Test
    @Tag("PRV-04")
    void a_conversation_goes_within_the_hour_and_a_stop_holds_for_a_hundred_years() {
        assertInstanceOf(Outcome.Say.class, text("ann", "1", "hello"));
        assertInstanceOf(Outcome.Say.class, text("bea", "2", "STOP"));
        after(Duration.ofMinutes(59));
        assertEquals(true, known("ann"));
        after(Duration.ofMinutes(61));
        assertEquals(false, known("ann"));
        after(Duration.ofDays(99 * 365));
        assertEquals(true, known("bea"));
        assertEquals(
                Subscription.STOPPED,
                conversations().find("bea").orElseThrow().conversation().subscription());
    }

    @Test
    @Tag("PRV-04")
    void a_message_and_what_became_of_it_are_remembered_for_seven_days() {
        var unused = text("ann", "1", "hello");
        after(Ledger.REMEMBERED.minusSeconds(1));
        assertInstanceOf(Outcome.Silent.class, text("ann", "1", "hello"), "not answered twice");
        after(Ledger.REMEMBERED.plusSeconds(1));
        assertEquals(0, DB.client().scan(r -> r.tableName("Ledger")).count());
        assertEquals(Duration.ofDays(7), Ledger.REMEMBERED);
    }
}
