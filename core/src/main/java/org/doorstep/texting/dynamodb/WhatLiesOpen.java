package org.doorstep.texting.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Ledger.Open;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// What the sweep asks for: the sparse index of claims and rows that are not final, by when
/// whoever finds them may take them up.
final class WhatLiesOpen {

    private static final String INDEX = "open";

    private final DynamoDbClient client;
    private final String table;
    private final LedgerItems items;

    WhatLiesOpen(DynamoDbClient client, String table, LedgerItems items) {
        this.client = client;
        this.table = table;
        this.items = items;
    }

    List<Open> at(Instant now, int most) {
        List<Open> open = new ArrayList<>();
        for (String shard : LedgerItems.SHARDS) {
            QueryRequest request =
                    QueryRequest.builder()
                            .tableName(table)
                            .indexName(INDEX)
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
        return !due.isAfter(now) || due.isAfter(now.plus(Ledger.LONGEST_WAIT));
    }

    private Open open(Map<String, AttributeValue> item) {
        try {
            return LedgerItems.isParcel(item)
                    ? new Open.Unsent(items.parcel(item))
                    : new Open.Unanswered(items.inbound(item));
        } catch (RuntimeException fault) {
            return new Open.Spoilt(fault);
        }
    }
}
