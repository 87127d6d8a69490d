package org.doorstep.conversation.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.ConversationsContract;
import org.doorstep.conversation.Exchanges;
import org.doorstep.conversation.Seal;
import org.doorstep.template.dynamodb.DynamoDbExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The contract, on DynamoDB Local with the template's tables; and that the item tells nothing.
final class DynamoConversationsTest extends ConversationsContract {

    @RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();

    private static final Seal SEAL =
            new AesSeal(
                    Map.of((byte) 1, new SecretKeySpec(new byte[32], "AES")),
                    (byte) 1,
                    new SecureRandom());

    private static final Instant LATER = Instant.parse("2026-11-24T10:30:00.9Z");

    @Override
    protected Conversations empty() {
        DB.empty("Conversations");
        return new DynamoConversations(DB.client(), "Conversations", SEAL);
    }

    private static Map<String, AttributeValue> item(String key) {
        return DB.client()
                .getItem(
                        r ->
                                r.tableName("Conversations")
                                        .key(Map.of("sender", AttributeValue.fromS(key))))
                .item();
    }

    @Test
    void the_item_holds_none_of_the_words_and_when_to_forget_it() {
        empty().keep("k", 0, Exchanges.showing(), 0, LATER);
        String raw = item("k").toString();
        AttributeValue sealed = item("k").getOrDefault("sealed", AttributeValue.fromS(""));
        raw += new String(sealed.b().asByteArray(), StandardCharsets.ISO_8859_1);
        for (String word : List.of("zebra", "walking", "E3 3HN", "bow-st", "STOPPED")) {
            assertFalse(raw.contains(word), "the item tells " + word);
        }
        assertEquals(AttributeValue.fromN("1795516200"), item("k").get("expires"));
    }

    @Test
    void an_item_that_was_given_to_another_sender_does_not_open() {
        Conversations conversations = empty();
        conversations.keep("k", 0, Exchanges.showing(), 0, LATER);
        Map<String, AttributeValue> moved = new HashMap<>(item("k"));
        moved.put("sender", AttributeValue.fromS("other"));
        var unused = DB.client().putItem(r -> r.tableName("Conversations").item(moved));
        assertThrows(IllegalStateException.class, () -> conversations.find("other"));
    }
}
