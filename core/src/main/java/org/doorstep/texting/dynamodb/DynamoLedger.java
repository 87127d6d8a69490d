package org.doorstep.texting.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Parcel;
import org.doorstep.texting.Quiet;
import org.doorstep.texting.Uncertain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The ledger in DynamoDB: claims by conditional put, settlements by `TransactWriteItems` under
/// a `ClientRequestToken`, so that a transaction whose answer was lost may be sent again.
public final class DynamoLedger implements Ledger {

    /// The sparse index of what lies open.
    private static final String OPEN_INDEX = "open";

    private static final int TRIES = 3;

    private static final String FREE =
            "attribute_not_exists(#id) OR (#state = :working AND"
                    + " (#token = :mine OR #due < :now OR #due > :never))";

    private static final String MINE = "#token = :mine AND #state = :working";

    private static final Map<String, String> MINE_NAMES =
            Map.of("#token", LedgerItems.TOKEN, "#state", LedgerItems.STATE);

    private final DynamoDbClient client;
    private final String table;
    private final DynamoConversations conversations;
    private final LedgerItems items;

    /// @param conversations those that steps are kept in, in the same account and region
    public DynamoLedger(
            DynamoDbClient client, String table, DynamoConversations conversations, Seal seal) {
        this.client = client;
        this.table = table;
        this.conversations = conversations;
        this.items = new LedgerItems(seal);
    }

    @Override
    public Claim claim(Inbound text, String token, Instant now, Instant until) {
        Map<String, AttributeValue> item = items.working(text, token, now, until);
        return Certainty.of(
                () -> {
                    try {
                        put(item, token, now);
                        return new Claim.Won();
                    } catch (ConditionalCheckFailedException taken) {
                        return taken(text.key(), taken.item());
                    }
                });
    }

    private void put(Map<String, AttributeValue> item, String token, Instant now) {
        var unused =
                client.putItem(
                        r ->
                                r.tableName(table)
                                        .item(item)
                                        .conditionExpression(FREE)
                                        .expressionAttributeNames(
                                                Map.of(
                                                        "#id", LedgerItems.ID,
                                                        "#state", LedgerItems.STATE,
                                                        "#token", LedgerItems.TOKEN,
                                                        "#due", LedgerItems.DUE))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":working",
                                                        AttributeValue.fromS(LedgerItems.WORKING),
                                                        ":mine",
                                                        AttributeValue.fromS(token),
                                                        ":now",
                                                        LedgerItems.time(now),
                                                        ":never",
                                                        LedgerItems.time(now.plus(LONGEST_WORK))))
                                        .returnValuesOnConditionCheckFailure(
                                                ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    /// What stands in the way. An item that is not the one asked for is nobody's answer: then the
    /// message is busy, and looked at again.
    private static boolean isOf(String key, Map<String, AttributeValue> item) {
        return AttributeValue.fromS(key).equals(item.get(LedgerItems.ID));
    }

    private Claim taken(String key, Map<String, AttributeValue> there) {
        if (!isOf(key, there)) {
            return new Claim.Busy();
        }
        return LedgerItems.isAnswered(there)
                ? new Claim.Answered(
                        items.exchange(there),
                        Instant.ofEpochMilli(LedgerItems.number(there, LedgerItems.AT)))
                : new Claim.Busy();
    }

    @Override
    public Settled settle(Settlement settlement) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(
                TransactWriteItem.builder()
                        .put(mine(settlement.token()).item(items.answered(settlement)).build())
                        .build());
        if (settlement.parcel() != null) {
            Map<String, AttributeValue> row = items.parcel(settlement.parcel());
            writes.add(TransactWriteItem.builder().put(p -> p.tableName(table).item(row)).build());
        }
        Step step = settlement.step();
        if (step != null) {
            writes.add(
                    TransactWriteItem.builder()
                            .put(
                                    conversations.step(
                                            step.sender(),
                                            step.seen(),
                                            step.next(),
                                            step.quiet(),
                                            step.expires()))
                            .build());
        }
        return settle(writes, settlement.request());
    }

    private Put.Builder mine(String token) {
        return Put.builder()
                .tableName(table)
                .conditionExpression(MINE)
                .expressionAttributeNames(MINE_NAMES)
                .expressionAttributeValues(mineValues(token));
    }

    private static Map<String, AttributeValue> mineValues(String token) {
        return Map.of(
                ":mine", AttributeValue.fromS(token),
                ":working", AttributeValue.fromS(LedgerItems.WORKING));
    }

    /// A transaction that lost to another at the same item has not happened: it is another step
    /// that moved on.
    private Settled settle(List<TransactWriteItem> writes, String request) {
        try {
            transact(writes, request);
            return Settled.DONE;
        } catch (TransactionCanceledException cancelled) {
            return failed(cancelled, 0) ? Settled.NOT_OURS : Settled.MOVED_ON;
        } catch (IdempotentParameterMismatchException _) {
            // The request was written before, sealed anew it only looks different.
            return Settled.NOT_OURS;
        }
    }

    private static boolean failed(TransactionCanceledException cancelled, int at) {
        return "ConditionalCheckFailed".equals(cancelled.cancellationReasons().get(at).code());
    }

    /// The same request under the same token is one transaction, however often it is sent.
    private void transact(List<TransactWriteItem> writes, String request) {
        for (int attempt = 1; ; attempt++) {
            try {
                var unused =
                        Certainty.of(
                                () ->
                                        client.transactWriteItems(
                                                r ->
                                                        r.transactItems(writes)
                                                                .clientRequestToken(request)));
                return;
            } catch (Uncertain fault) {
                if (attempt == TRIES) {
                    throw fault;
                }
            }
        }
    }

    @Override
    public void release(String key, String token) {
        DeleteItemRequest request =
                DeleteItemRequest.builder()
                        .tableName(table)
                        .key(LedgerItems.claimId(key))
                        .conditionExpression(MINE)
                        .expressionAttributeNames(MINE_NAMES)
                        .expressionAttributeValues(mineValues(token))
                        .build();
        try {
            var unused = Certainty.of(() -> client.deleteItem(request));
        } catch (ConditionalCheckFailedException _) {
            // settled, or somebody else's
        }
    }

    @Override
    public Optional<Exchange> answer(String key) {
        return item(LedgerItems.claimId(key)).filter(LedgerItems::isAnswered).map(items::exchange);
    }

    @Override
    public Optional<Parcel> parcel(String key) {
        return item(LedgerItems.parcelId(key)).map(items::parcel);
    }

    private Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> id) {
        var answer =
                Certainty.of(
                        () -> client.getItem(r -> r.tableName(table).key(id).consistentRead(true)));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    @Override
    public Changed change(Parcel seen, Parcel next) {
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(items.parcel(next))
                        .conditionExpression("#version = :seen")
                        .expressionAttributeNames(Map.of("#version", LedgerItems.VERSION))
                        .expressionAttributeValues(
                                Map.of(":seen", LedgerItems.number(seen.version())))
                        .build();
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder().put(put).build());
        if (Quiet.asks(next)) {
            writes.add(conversations.unlessQuiet(next.sender(), next.turn()));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                var unused =
                        Certainty.of(() -> client.transactWriteItems(r -> r.transactItems(writes)));
                return Changed.DONE;
            } catch (TransactionCanceledException cancelled) {
                if (failed(cancelled, 0)) {
                    return Changed.LOST;
                }
                if (writes.size() > 1 && failed(cancelled, 1)) {
                    return Changed.QUIET;
                }
                // The conversation was being written: nothing happened here.
                if (attempt == TRIES) {
                    throw cancelled;
                }
            }
        }
    }

    @Override
    public List<Open> open(Instant now, int most) {
        List<Open> open = new ArrayList<>();
        for (String shard : LedgerItems.SHARDS) {
            QueryRequest request =
                    QueryRequest.builder()
                            .tableName(table)
                            .indexName(OPEN_INDEX)
                            .keyConditionExpression("#open = :shard")
                            .expressionAttributeNames(Map.of("#open", LedgerItems.OPEN))
                            .expressionAttributeValues(
                                    Map.of(":shard", AttributeValue.fromS(shard)))
                            .limit(most)
                            .build();
            var page = Certainty.of(() -> client.query(request));
            page.items().stream().filter(item -> due(item, now)).map(this::open).forEach(open::add);
        }
        return open;
    }

    /// Due, or due so late that a wrong clock wrote it.
    private static boolean due(Map<String, AttributeValue> item, Instant now) {
        Instant due = Instant.ofEpochMilli(LedgerItems.number(item, LedgerItems.DUE));
        return !due.isAfter(now) || due.isAfter(now.plus(LONGEST_WAIT));
    }

    private Open open(Map<String, AttributeValue> item) {
        return LedgerItems.isParcel(item)
                ? new Open.Unsent(items.parcel(item))
                : new Open.Unanswered(items.inbound(item));
    }
}
