package org.doorstep.conversation.dynamodb;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.json.ConversationJson;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Conversations in DynamoDB, sealed, with the sender's key as the seal's context: an item that
/// was copied to another sender does not open.
public final class DynamoConversations implements Conversations {

    /// The keyed hash of the sender (S): the partition key.
    static final String SENDER = "sender";

    /// The version of the conversation (N), counted from 1.
    static final String VERSION = "version";

    /// The sealed conversation (B).
    static final String SEALED = "sealed";

    /// The latest version at which the person bade us be quiet (N); 0: never.
    static final String QUIET = "quiet";

    /// When the table may forget it (N): seconds since 1970, the TTL attribute.
    static final String EXPIRES = "expires";

    private final DynamoDbClient client;
    private final String table;
    private final Seal seal;
    private final InstantSource machine;

    /// @param machine the machine's now: what is past its time reads as if it were gone, however
    ///     long the table takes to delete it (DynamoDB's guide: within days)
    public DynamoConversations(
            DynamoDbClient client, String table, Seal seal, InstantSource machine) {
        this.client = client;
        this.table = table;
        this.seal = seal;
        this.machine = machine;
    }

    /// One for which nothing is ever past its time.
    public DynamoConversations(DynamoDbClient client, String table, Seal seal) {
        this(client, table, seal, () -> Instant.EPOCH);
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
        AttributeValue quiet = item.getOrDefault(QUIET, number(0));
        return new Kept(
                expired(item)
                        ? Conversation.FRESH
                        : ConversationJson.read(seal.open(sealed.b().asByteArray(), key)),
                Long.parseLong(version.n()),
                Long.parseLong(quiet.n()));
    }

    private boolean expired(Map<String, AttributeValue> item) {
        AttributeValue expires = item.getOrDefault(EXPIRES, number(Long.MAX_VALUE));
        return Long.parseLong(expires.n()) <= machine.instant().getEpochSecond();
    }

    @Override
    public boolean keep(
            String key, long seen, Conversation conversation, long quiet, Instant expires) {
        Put step = step(key, seen, conversation, quiet, expires);
        try {
            var unused =
                    client.putItem(
                            put ->
                                    put.tableName(step.tableName())
                                            .item(step.item())
                                            .conditionExpression(step.conditionExpression())
                                            .expressionAttributeNames(
                                                    step.expressionAttributeNames())
                                            .expressionAttributeValues(
                                                    step.hasExpressionAttributeValues()
                                                            ? step.expressionAttributeValues()
                                                            : null));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /// The same as {@link #keep}, as one write of a transaction.
    public Put step(String key, long seen, Conversation conversation, long quiet, Instant expires) {
        byte[] json = ConversationJson.write(conversation);
        Put.Builder put =
                Put.builder()
                        .tableName(table)
                        .item(
                                Map.of(
                                        SENDER, AttributeValue.fromS(key),
                                        VERSION, number(seen + 1),
                                        QUIET, number(quiet),
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
        return put.build();
    }

    /// A condition of a transaction: the person has not bidden us be quiet since this version.
    public TransactWriteItem unlessQuiet(String key, long since) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        check ->
                                check.tableName(table)
                                        .key(id(key))
                                        .conditionExpression(
                                                "attribute_not_exists(#quiet) OR #quiet <= :since")
                                        .expressionAttributeNames(Map.of("#quiet", QUIET))
                                        .expressionAttributeValues(Map.of(":since", number(since))))
                .build();
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
