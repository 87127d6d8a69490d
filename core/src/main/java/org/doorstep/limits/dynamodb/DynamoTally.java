package org.doorstep.limits.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doorstep.limits.Tally;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Counters in one table, keyed by subject and period. An addition whose answer is lost may have
/// been counted twice by the SDK's own retry: a limit met one too early, never one too late.
public final class DynamoTally implements Tally {

    private static final String WHO = "who";
    private static final String PERIOD = "period";

    /// When the table may forget it (N): seconds since 1970, the TTL attribute.
    private static final String EXPIRES = "expires";

    /// What was counted already (SS), by short names.
    private static final String COUNTED = "counted";

    private final DynamoDbClient client;
    private final String table;

    public DynamoTally(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<String, Long> add(
            String who, String when, Map<String, Long> amounts, Instant until) {
        UpdateItemRequest request = adding(who, when, amounts, until).build();
        return counts(client.updateItem(request).attributes(), amounts.keySet());
    }

    @Override
    public Counted addOnce(
            String who, String when, String of, Map<String, Long> amounts, Instant until) {
        UpdateItemRequest plain = adding(who, when, amounts, until).build();
        Map<String, String> names = new HashMap<>(plain.expressionAttributeNames());
        names.put("#of", COUNTED);
        Map<String, AttributeValue> values = new HashMap<>(plain.expressionAttributeValues());
        values.put(":of", AttributeValue.fromSs(List.of(of)));
        values.put(":one", AttributeValue.fromS(of));
        UpdateItemRequest once =
                plain.toBuilder()
                        .updateExpression(plain.updateExpression() + ", #of :of")
                        .conditionExpression("NOT contains(#of, :one)")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            var item = client.updateItem(once).attributes();
            return new Counted(true, counts(item, amounts.keySet()));
        } catch (ConditionalCheckFailedException counted) {
            return new Counted(false, counts(counted.item(), amounts.keySet()));
        }
    }

    private UpdateItemRequest.Builder adding(
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
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key(who, when))
                .updateExpression("SET #expires = :until" + adding)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.UPDATED_NEW);
    }

    private static Map<String, Long> counts(Map<String, AttributeValue> item, Set<String> of) {
        Map<String, Long> counts = new HashMap<>();
        for (String name : of) {
            AttributeValue value = item.get(name);
            counts.put(name, value == null ? 0 : Long.parseLong(value.n()));
        }
        return counts;
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
