package org.doorstep.retention.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversations.Kept;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.limits.dynamodb.DynamoTally;
import org.doorstep.need.Need;
import org.doorstep.need.dynamodb.DynamoNeeds;
import org.doorstep.retention.Forgetting;
import org.doorstep.template.dynamodb.DynamoDbExtension;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Parcel;
import org.doorstep.texting.dynamodb.DynamoLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoForgettingTest {

    @RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();

    private static final List<String> TABLES =
            List.of("Conversations", "Ledger", "Tallies", "Needs");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Seal SEAL =
            new AesSeal(
                    Map.of((byte) 1, new SecretKeySpec(new byte[32], "AES")),
                    (byte) 1,
                    new SecureRandom());

    private Instant now = NOW;

    @BeforeEach
    void empty() {
        TABLES.forEach(DB::empty);
    }

    private static Forgetting forgetting() {
        return new DynamoForgetting(
                DB.client(),
                new DynamoForgetting.Tables("Conversations", "Ledger", "Tallies", "Needs"));
    }

    private DynamoConversations conversations() {
        return new DynamoConversations(DB.client(), "Conversations", SEAL, () -> now);
    }

    private static int count(String table) {
        return DB.client().scan(r -> r.tableName(table)).count();
    }

    /// A text of somebody that was answered, and what was counted of it.
    private void text(String sender, String id, Duration conversation) {
        DynamoConversations conversations = conversations();
        Ledger ledger = new DynamoLedger(DB.client(), "Ledger", conversations, SEAL);
        Inbound in = new Inbound("aws", id, "+44" + id, "", "yoga", Channel.SMS, now);
        Exchange answer = new Exchange(List.of("one"), List.of(), "none");
        var unused = ledger.claim(in, "token", now, now.plusSeconds(30));
        long seen = conversations.find(sender).map(Kept::version).orElse(0L);
        assertEquals(
                Ledger.Settled.DONE,
                ledger.settle(
                        new Ledger.Settlement(
                                in.key(),
                                "token",
                                answer,
                                new Ledger.Step(
                                        sender,
                                        seen,
                                        Conversation.FRESH,
                                        0,
                                        now.plus(conversation)),
                                Parcel.fresh(in, sender, seen + 1, answer, now),
                                now,
                                UUID.randomUUID().toString())));
        new DynamoTally(DB.client(), "Tallies")
                .add(sender, "hour " + id, Map.of("texts", 1L), now.plus(Duration.ofHours(2)));
    }

    @Test
    @Tag("PRV-05")
    void what_is_past_its_time_is_not_seen_and_goes_with_the_sweep() {
        text("ann", "1", Duration.ofHours(1));
        text("bea", "2", Duration.ofDays(36_500));
        new DynamoNeeds(DB.client(), "Needs")
                .note(
                        new Need("walking", "E3", LocalDate.of(2026, 11, 24), true),
                        NOW.plus(Duration.ofDays(400)));
        now = NOW.plus(Duration.ofHours(1)).plusSeconds(1);
        assertEquals(new Kept(Conversation.FRESH, 1, 0), conversations().find("ann").orElseThrow());
        assertEquals(1, forgetting().expired(now).get("conversations"));
        assertTrue(conversations().find("ann").isEmpty());
        assertTrue(conversations().find("bea").isPresent());
        assertEquals(4, count("Ledger"));
        assertEquals(2, count("Tallies"));
        now = NOW.plus(Ledger.REMEMBERED).plusSeconds(1);
        assertEquals(
                Map.of(
                        "conversations",
                        0,
                        "messages",
                        4,
                        "counts of texts",
                        2,
                        "counts of needs",
                        0),
                forgetting().expired(now));
        assertEquals(
                List.of(1, 0, 0, 1), TABLES.stream().map(DynamoForgettingTest::count).toList());
        assertEquals(
                Map.of(
                        "conversations",
                        0,
                        "messages",
                        0,
                        "counts of texts",
                        0,
                        "counts of needs",
                        1),
                forgetting().expired(NOW.plus(Duration.ofDays(401))));
    }

    @Test
    @Tag("PRV-05")
    void an_expired_conversation_can_be_gone_on_with_before_it_is_swept() {
        text("ann", "1", Duration.ofHours(1));
        now = NOW.plus(Duration.ofHours(2));
        text("ann", "2", Duration.ofHours(1));
        assertEquals(2, conversations().find("ann").orElseThrow().version());
        assertEquals(0, forgetting().expired(now).get("conversations"));
    }

    @Test
    void all_that_is_held_of_one_person_goes_at_her_word_and_nobody_else_s() {
        text("ann", "1", Duration.ofHours(1));
        text("ann", "2", Duration.ofDays(36_500));
        text("bea", "3", Duration.ofHours(1));
        Map<String, Integer> gone = forgetting().person("ann");
        assertEquals(Map.of("conversations", 1, "messages", 4, "counts of texts", 2), gone);
        for (String table : TABLES) {
            String left = DB.client().scan(r -> r.tableName(table)).items().toString();
            assertTrue(!left.contains("=ann"), left);
        }
        assertEquals(
                List.of(1, 2, 1, 0), TABLES.stream().map(DynamoForgettingTest::count).toList());
        assertEquals(
                Map.of("conversations", 0, "messages", 0, "counts of texts", 0),
                forgetting().person("ann"));
    }
}
