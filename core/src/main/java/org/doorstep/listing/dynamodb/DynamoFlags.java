package org.doorstep.listing.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.listing.Flag;
import org.doorstep.listing.Flags;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Flags in DynamoDB: one item a flag, under its listing, in the order they were raised.
public final class DynamoFlags implements Flags {

    /// The service's id (S): the partition key.
    static final String ID = "id";

    /// When it was raised, what and where (S), `2026-11-24T10:00:00Z#CLOSED#hall`: the sort key, so
    /// that the same flag is the same item.
    static final String RAISED = "raised";

    /// The place (S), left out where there is none.
    static final String PLACE = "place";

    private final DynamoDbClient client;
    private final String table;

    public DynamoFlags(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void raise(Flag flag) {
        Map<String, AttributeValue> item = new HashMap<>(key(flag));
        String place = flag.locationId();
        if (place != null) {
            item.put(PLACE, AttributeValue.fromS(place));
        }
        var unused = client.putItem(request -> request.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> key(Flag flag) {
        String place = flag.locationId() == null ? "" : "#" + flag.locationId();
        return Map.of(
                ID,
                AttributeValue.fromS(flag.serviceId()),
                RAISED,
                AttributeValue.fromS(flag.at() + "#" + flag.what() + place));
    }

    @Override
    public List<Flag> of(String serviceId) {
        return client
                .query(
                        request ->
                                request.tableName(table)
                                        .keyConditionExpression("#id = :id")
                                        .expressionAttributeNames(Map.of("#id", ID))
                                        .expressionAttributeValues(
                                                Map.of(":id", AttributeValue.fromS(serviceId)))
                                        .consistentRead(true)
                                        .scanIndexForward(false)
                                        .limit(MOST))
                .items()
                .stream()
                .map(DynamoFlags::read)
                .toList();
    }

    private static Flag read(Map<String, AttributeValue> item) {
        AttributeValue id = item.get(ID);
        AttributeValue raised = item.get(RAISED);
        if (id == null || raised == null) {
            throw new IllegalStateException("an item that is no flag");
        }
        String[] parts = raised.s().split("#", 3);
        AttributeValue place = item.get(PLACE);
        return new Flag(
                id.s(),
                place == null ? null : place.s(),
                Flag.What.valueOf(parts[1]),
                Instant.parse(parts[0]));
    }

    @Override
    public void settle(String serviceId) {
        for (Flag flag : of(serviceId)) {
            var unused = client.deleteItem(request -> request.tableName(table).key(key(flag)));
        }
    }
}
