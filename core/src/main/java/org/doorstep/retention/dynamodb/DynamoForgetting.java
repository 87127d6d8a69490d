package org.doorstep.retention.dynamodb;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.doorstep.retention.Forgetting;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Forgetting in the tables that know of persons, and in the counts. The ledger is read whole to
/// find one person's rows: it has no index by person on purpose, and erasing is rare.
public final class DynamoForgetting implements Forgetting {

    /// When an item may be forgotten (N): seconds since 1970, the TTL attribute of every table.
    private static final String EXPIRES = "expires";

    private static final String SENDER = "sender";
    private static final String WHO = "who";
    private static final String ID = "id";

    /// Behind the id of a row of the outbox; without it, it is the id of the message.
    private static final String OUT = "#out";

    private final DynamoDbClient client;
    private final Tables tables;

    /// The names of the tables.
    public record Tables(String conversations, String ledger, String tallies, String needs) {}

    private record Table(String what, String name, List<String> key) {}

    public DynamoForgetting(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
    }

    private Table conversations() {
        return new Table("conversations", tables.conversations, List.of(SENDER));
    }

    private Table ledger() {
        return new Table("messages", tables.ledger, List.of(ID));
    }

    private Table tallies() {
        return new Table("counts of texts", tables.tallies, List.of(WHO, "period"));
    }

    private Table needs() {
        return new Table("counts of needs", tables.needs, List.of("area", "of"));
    }

    @Override
    public Map<String, Integer> expired(Instant now) {
        AttributeValue second = AttributeValue.fromN(Long.toString(now.getEpochSecond()));
        Map<String, Integer> gone = new LinkedHashMap<>();
        for (Table table : List.of(conversations(), ledger(), tallies(), needs())) {
            int count = 0;
            for (var item : items(table, EXPIRES, "#by < :of", second)) {
                count += deleteExpired(table, item, second) ? 1 : 0;
            }
            gone.put(table.what, count);
        }
        return gone;
    }

    @Override
    public Map<String, Integer> person(String sender) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        gone.put("conversations", delete(conversations(), Map.of(SENDER, text(sender))));
        int messages = 0;
        for (var row : items(ledger(), SENDER, "#by = :of", text(sender))) {
            String id = Objects.requireNonNull(row.get(ID)).s();
            messages += delete(ledger(), Map.of(ID, text(id.replace(OUT, ""))));
            messages += delete(ledger(), Map.of(ID, text(id)));
        }
        gone.put("messages", messages);
        int counts = 0;
        for (var item : items(tallies(), WHO, "#by = :of", text(sender))) {
            counts += delete(tallies(), item);
        }
        gone.put("counts of texts", counts);
        return gone;
    }

    /// The keys of the items that one attribute picks out.
    private Iterable<Map<String, AttributeValue>> items(
            Table table, String by, String filter, AttributeValue of) {
        Map<String, String> names = new LinkedHashMap<>(Map.of("#by", by));
        table.key.forEach(part -> names.put("#" + part, part));
        ScanRequest request =
                ScanRequest.builder()
                        .tableName(table.name)
                        .filterExpression(filter)
                        .projectionExpression(
                                String.join(",", table.key.stream().map(k -> "#" + k).toList()))
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(Map.of(":of", of))
                        .build();
        Stream<Map<String, AttributeValue>> items = client.scanPaginator(request).items().stream();
        return items::iterator;
    }

    private int delete(Table table, Map<String, AttributeValue> key) {
        var answer =
                client.deleteItem(
                        r -> r.tableName(table.name).key(key).returnValues(ReturnValue.ALL_OLD));
        return answer.hasAttributes() ? 1 : 0;
    }

    /// What was written anew meanwhile stays.
    private boolean deleteExpired(
            Table table, Map<String, AttributeValue> key, AttributeValue second) {
        try {
            var unused =
                    client.deleteItem(
                            r ->
                                    r.tableName(table.name)
                                            .key(key)
                                            .conditionExpression("#expires < :now")
                                            .expressionAttributeNames(Map.of("#expires", EXPIRES))
                                            .expressionAttributeValues(Map.of(":now", second)));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
