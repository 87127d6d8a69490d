package org.doorstep.texting.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.texting.Ledger.Changed;
import org.doorstep.texting.Parcel;
import org.doorstep.texting.Quiet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// What is to be sent and how far it has got: one item an answer, each change on condition of its
/// version, and whatever begins to go on condition that the person is not to be left alone.
final class Outbox {

    private static final int TRIES = 3;

    private final DynamoDbClient client;
    private final String table;
    private final DynamoConversations conversations;
    private final LedgerItems items;

    Outbox(
            DynamoDbClient client,
            String table,
            DynamoConversations conversations,
            LedgerItems items) {
        this.client = client;
        this.table = table;
        this.conversations = conversations;
        this.items = items;
    }

    Optional<Parcel> parcel(String key) {
        return LedgerItems.find(client, table, LedgerItems.parcelId(key)).map(items::parcel);
    }

    /// A new row, beside the answer it is of.
    Put fresh(Parcel parcel) {
        return Put.builder().tableName(table).item(items.parcel(parcel)).build();
    }

    Changed change(Parcel seen, Parcel next) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder().put(unchanged(seen, next)).build());
        if (Quiet.asks(next)) {
            writes.add(conversations.unlessQuiet(next.sender(), next.turn()));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                var unused =
                        Certainty.of(() -> client.transactWriteItems(r -> r.transactItems(writes)));
                return Changed.DONE;
            } catch (TransactionCanceledException cancelled) {
                if (Certainty.failed(cancelled, 0)) {
                    return Changed.LOST;
                }
                if (writes.size() > 1 && Certainty.failed(cancelled, 1)) {
                    return Changed.QUIET;
                }
                // The conversation was being written: nothing happened here.
                if (attempt == TRIES) {
                    throw cancelled;
                }
            }
        }
    }

    private Put unchanged(Parcel seen, Parcel next) {
        return Put.builder()
                .tableName(table)
                .item(items.parcel(next))
                .conditionExpression("#version = :seen")
                .expressionAttributeNames(Map.of("#version", LedgerItems.VERSION))
                .expressionAttributeValues(Map.of(":seen", LedgerItems.number(seen.version())))
                .build();
    }
}
