package org.doorstep.bench.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings.Versioned;
import org.doorstep.listing.dynamodb.DynamoListings;
import org.doorstep.listing.dynamodb.ListingItems;
import org.doorstep.local.Store;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// The transactions that an import of new listings issues, built in advance: each listing and its
/// history on condition that neither is there, fifty listings to a transaction.
public record BareWrites(List<TransactWriteItemsRequest> requests) {

    private static final int LISTINGS = 50;

    /// Builds them.
    public static BareWrites of(List<Listing> listings, Instant at) {
        List<TransactWriteItemsRequest> requests = new ArrayList<>();
        for (int i = 0; i < listings.size(); i += LISTINGS) {
            List<TransactWriteItem> items =
                    listings.subList(i, Math.min(listings.size(), i + LISTINGS)).stream()
                            .flatMap(listing -> puts(listing, at).stream())
                            .toList();
            requests.add(TransactWriteItemsRequest.builder().transactItems(items).build());
        }
        return new BareWrites(List.copyOf(requests));
    }

    private static List<TransactWriteItem> puts(Listing listing, Instant at) {
        Map<String, AttributeValue> item =
                ListingItems.write(new Versioned(listing, 1, "bench", at));
        return List.of(put("Listings", item), put("ListingHistory", item));
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(#id)")
                        .expressionAttributeNames(Map.of("#id", ListingItems.ID))
                        .build();
        return TransactWriteItem.builder().put(put).build();
    }

    /// Issues them all, as many at once as the store of listings does.
    public void issue(Store store) {
        try (var threads =
                Executors.newFixedThreadPool(
                        DynamoListings.IN_FLIGHT, Thread.ofVirtual().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (TransactWriteItemsRequest request : requests) {
                running.add(threads.submit(() -> store.client().transactWriteItems(request)));
            }
            for (Future<?> one : running) {
                var unused = one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a bare write failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
    }
}
