package org.doorstep.listing.dynamodb;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.doorstep.listing.Listings.Versioned;
import org.doorstep.listing.json.ListingJson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A listing as an item, the same in both tables and in the table's stream.
public final class ListingItems {

    /// The listing's id (S): the partition key of both tables.
    public static final String ID = "id";

    /// Its version (N), counted from 1: the sort key of the history.
    public static final String VERSION = "version";

    /// The whole listing (S): the JSON of {@link ListingJson}.
    public static final String JSON = "listing";

    /// Where it came from (S), for whoever looks at the table by hand.
    public static final String SOURCE = "source";

    /// Who changed it (S): a feed's name or a role.
    public static final String CHANGED_BY = "changedBy";

    /// When it was changed (S), an instant in ISO 8601.
    public static final String CHANGED_AT = "changedAt";

    private ListingItems() {}

    /// The item of a listing at a version.
    public static Map<String, AttributeValue> write(Versioned kept) {
        String json = new String(ListingJson.write(kept.listing()), StandardCharsets.UTF_8);
        return Map.of(
                ID, text(kept.listing().id()),
                VERSION, number(kept.version()),
                JSON, text(json),
                SOURCE, text(kept.listing().source()),
                CHANGED_BY, text(kept.by()),
                CHANGED_AT, text(kept.at().toString()));
    }

    /// The listing in an item that {@link #write} wrote.
    ///
    /// @throws IllegalArgumentException when an attribute is missing
    public static Versioned read(Map<String, AttributeValue> item) {
        return new Versioned(
                ListingJson.read(value(item, JSON).s().getBytes(StandardCharsets.UTF_8)),
                Long.parseLong(value(item, VERSION).n()),
                value(item, CHANGED_BY).s(),
                Instant.parse(value(item, CHANGED_AT).s()));
    }

    /// How long the listing in an item is, in bytes of UTF-8.
    static int bytes(Map<String, AttributeValue> item) {
        return value(item, JSON).s().getBytes(StandardCharsets.UTF_8).length;
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no listing: the item of " + item.get(ID) + " has no " + name);
        }
        return value;
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
