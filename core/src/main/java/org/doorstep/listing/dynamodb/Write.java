package org.doorstep.listing.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorstep.listing.Listings;
import org.doorstep.listing.Listings.Change;
import org.doorstep.listing.Listings.Versioned;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// One listing to write: its place among those asked for, the version it saw, and its item.
record Write(int place, String id, long seen, Map<String, AttributeValue> item, int bytes) {

    /// Puts in one transaction for each listing: what stands, and its history.
    static final int PUTS = 2;

    static Write of(int place, Change change, String by, Instant at) {
        Versioned next = new Versioned(change.listing(), change.seen() + 1, by, at);
        Map<String, AttributeValue> item = ListingItems.write(next);
        String id = change.listing().id();
        int bytes = ListingItems.bytes(item);
        if (bytes > Listings.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "listing " + id + " has " + bytes + " bytes, at most " + Listings.MAX_BYTES);
        }
        return new Write(place, id, change.seen(), item, bytes);
    }

    /// The listing on condition of the version seen, and its history on condition that nobody
    /// wrote that version.
    List<TransactWriteItem> puts(String listings, String history) {
        Put.Builder stands = Put.builder().tableName(listings).item(item);
        if (seen == 0) {
            stands.conditionExpression("attribute_not_exists(#id)")
                    .expressionAttributeNames(Map.of("#id", ListingItems.ID));
        } else {
            stands.conditionExpression("#version = :seen")
                    .expressionAttributeNames(Map.of("#version", ListingItems.VERSION))
                    .expressionAttributeValues(Map.of(":seen", ListingItems.number(seen)));
        }
        Put was =
                Put.builder()
                        .tableName(history)
                        .item(item)
                        .conditionExpression("attribute_not_exists(#id)")
                        .expressionAttributeNames(Map.of("#id", ListingItems.ID))
                        .build();
        return List.of(
                TransactWriteItem.builder().put(stands.build()).build(),
                TransactWriteItem.builder().put(was).build());
    }
}
