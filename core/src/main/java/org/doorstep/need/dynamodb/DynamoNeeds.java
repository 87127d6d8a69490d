package org.doorstep.need.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.need.Need;
import org.doorstep.need.Needs;
import org.doorstep.need.Sums;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The counts in one table, keyed by area and then by day and topic. Areas are many, so that no
/// partition is hot.
public final class DynamoNeeds implements Needs {

    private static final String AREA = "area";

    /// The day and the topic: `2026-11-24 walking`.
    private static final String OF = "of";

    private static final String TIMES = "times";
    private static final String MISSED = "missed";

    /// When the table may forget it (N): seconds since 1970, the TTL attribute.
    private static final String EXPIRES = "expires";

    /// Nobody waits longer for being counted.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final DynamoDbClient client;
    private final String table;

    public DynamoNeeds(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void note(Need need, Instant until) {
        var unused =
                client.updateItem(
                        r ->
                                r.tableName(table)
                                        .overrideConfiguration(c -> c.apiCallTimeout(PATIENCE))
                                        .key(
                                                Map.of(
                                                        AREA,
                                                        AttributeValue.fromS(need.area()),
                                                        OF,
                                                        AttributeValue.fromS(
                                                                need.day() + " " + need.topic())))
                                        .updateExpression(
                                                "SET #expires = :until ADD #times :one, #missed"
                                                        + " :missed")
                                        .expressionAttributeNames(
                                                Map.of(
                                                        "#expires", EXPIRES,
                                                        "#times", TIMES,
                                                        "#missed", MISSED))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":until",
                                                        number(until.getEpochSecond()),
                                                        ":one",
                                                        number(1),
                                                        ":missed",
                                                        number(need.found() ? 0 : 1))));
    }

    @Override
    public List<Asked> in(String area, YearMonth month) {
        QueryRequest request =
                QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("#area = :area AND begins_with(#of, :month)")
                        .expressionAttributeNames(Map.of("#area", AREA, "#of", OF))
                        .expressionAttributeValues(
                                Map.of(
                                        ":area",
                                        AttributeValue.fromS(area),
                                        ":month",
                                        AttributeValue.fromS(month + "-")))
                        .build();
        Sums sums = new Sums();
        client.queryPaginator(request).items().stream()
                .forEach(
                        item -> {
                            String of = value(item, OF).s();
                            var unused =
                                    sums.add(
                                            of.substring(of.indexOf(' ') + 1),
                                            Long.parseLong(value(item, TIMES).n()),
                                            Long.parseLong(value(item, MISSED).n()));
                        });
        return sums.asked();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
