package org.doorstep.conversation.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.json.ConversationJson;
import org.doorstep.conversation.json.ConversationJson.Exchange;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Conversations in DynamoDB, sealed, with the sender's key as the seal's context: an item that
/// was copied to another sender does not open.
public final class DynamoConversations implements Conversations {

    /// The keyed hash of the sender (S): the partition key.
    static final String SENDER = "sender";

    /// The version of the conversation (N), counted from 1.
    static final String VERSION = "version";

    /// The sealed conversation and answers (B).
    static final String SEALED = "sealed";

    /// When the table may forget it (N): seconds since 1970, the TTL attribute.
    static final String EXPIRES = "expires";

    private final DynamoDbClient client;
    private final String table;
    private final Seal seal;

    public DynamoConversations(DynamoDbClient client, String table, Seal seal) {
        this.client = client;
        this.table = table;
        this.seal = seal;
    }

    /// @throws IllegalStateException when what is there was sealed otherwise
    @Override
    public Optional<Kept> find(String key) {
        var answer =
                client.getItem(
                        request -> request.tableName(table).key(id(key)).consistentRead(true));
        return answer.hasItem() ? Optional.of(read(key, answer.item())) : Optional.empty();
    }

    private Kept read(String key, Map<String, AttributeValue> item) {
        AttributeValue sealed = item.get(SEALED);
        AttributeValue version = item.get(VERSION);
        if (sealed == null || version == null) {
            throw new IllegalStateException("an item that is no conversation");
        }
        Exchange exchange = ConversationJson.read(seal.open(sealed.b().asByteArray(), key));
        return new Kept(exchange.conversation(), Long.parseLong(version.n()), exchange.answered());
    }

    @Override
    public boolean keep(
            String key,
            long seen,
            Conversation conversation,
            List<Answered> answered,
            Instant expires) {
        byte[] json = ConversationJson.write(new Exchange(conversation, answered));
        PutItemRequest.Builder put =
                PutItemRequest.builder()
                        .tableName(table)
                        .item(
                                Map.of(
                                        SENDER, AttributeValue.fromS(key),
                                        VERSION, number(seen + 1),
                                        SEALED, sealed(json, key),
                                        EXPIRES, number(expires.getEpochSecond())));
        if (seen == 0) {
            put.conditionExpression("attribute_not_exists(#sender)")
                    .expressionAttributeNames(Map.of("#sender", SENDER));
        } else {
            put.conditionExpression("#version = :seen")
                    .expressionAttributeNames(Map.of("#version", VERSION))
                    .expressionAttributeValues(Map.of(":seen", number(seen)));
        }
        try {
            var unused = client.putItem(put.build());
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private AttributeValue sealed(byte[] json, String key) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(seal.close(json, key)));
    }

    @Override
    public void forget(String key) {
        var unused = client.deleteItem(request -> request.tableName(table).key(id(key)));
    }

    private static Map<String, AttributeValue> id(String key) {
        return Map.of(SENDER, AttributeValue.fromS(key));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
