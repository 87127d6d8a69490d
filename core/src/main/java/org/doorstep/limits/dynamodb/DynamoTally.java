package org.doorstep.limits.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.doorstep.limits.Tally;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Counters in one table, keyed by subject and period. An addition whose answer is lost may have
/// been counted twice by the SDK's own retry: a limit met one too early, never one too late.
public final class DynamoTally implements Tally {

    private static final String WHO = "who";
    private static final String PERIOD = "period";

    /// When the table may forget it (N): seconds since 1970, the TTL attribute.
    private static final String EXPIRES = "expires";

    private final DynamoDbClient client;
    private final String table;

    public DynamoTally(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<String, Long> add(
            String who, String when, Map<String, Long> amounts, Instant until) {
        Map<String, String> names = new HashMap<>(Map.of("#expires", EXPIRES));
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":until", number(until.getEpochSecond())));
        StringBuilder adding = new StringBuilder();
        amounts.forEach(
                (name, amount) -> {
                    int n = names.size();
                    adding.append(adding.isEmpty() ? " ADD " : ", ").append("#n").append(n);
                    adding.append(" :n").append(n);
                    names.put("#n" + n, name);
                    values.put(":n" + n, number(amount));
                });
        var answer =
                client.updateItem(
                        UpdateItemRequest.builder()
                                .tableName(table)
                                .key(key(who, when))
                                .updateExpression("SET #expires = :until" + adding)
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(values)
                                .returnValues(ReturnValue.UPDATED_NEW)
                                .build());
        Map<String, Long> now = new HashMap<>();
        answer.attributes()
                .forEach(
                        (name, value) -> {
                            if (!name.equals(EXPIRES)) {
                                now.put(name, Long.parseLong(value.n()));
                            }
                        });
        return now;
    }

    @Override
    public void forget(String who) {
        client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression("#who = :who")
                                        .expressionAttributeNames(Map.of("#who", WHO))
                                        .expressionAttributeValues(
                                                Map.of(":who", AttributeValue.fromS(who))))
                .items()
                .stream()
                .forEach(
                        item -> {
                            String period = Objects.requireNonNull(item.get(PERIOD)).s();
                            var unused =
                                    client.deleteItem(
                                            d -> d.tableName(table).key(key(who, period)));
                        });
    }

    private static Map<String, AttributeValue> key(String who, String when) {
        return Map.of(WHO, AttributeValue.fromS(who), PERIOD, AttributeValue.fromS(when));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
