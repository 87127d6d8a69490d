package org.doorstep.listing.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Listings in DynamoDB.
public final class DynamoListings implements Listings {

    /// Transactions in flight at a time from one {@link #saveAll}: enough to hide the way to
    /// the table and back, too few to be throttled at once.
    public static final int IN_FLIGHT = 8;

    /// Keys in one `BatchGetItem` (API Reference).
    private static final int KEYS = 100;

    private final DynamoDbClient client;
    private final String table;
    private final String historyTable;
    private final Transactions transactions;

    /// @param table the table of what stands, keyed by id
    /// @param historyTable the table of what has been, keyed by id and version
    public DynamoListings(DynamoDbClient client, String table, String historyTable) {
        this.client = client;
        this.table = table;
        this.historyTable = historyTable;
        this.transactions = new Transactions(client, table, historyTable);
    }

    @Override
    public Optional<Versioned> find(String id) {
        var answer =
                client.getItem(
                        request -> request.tableName(table).key(key(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(ListingItems.read(answer.item())) : Optional.empty();
    }

    @Override
    public Map<String, Versioned> findAll(Collection<String> ids) {
        Map<String, Versioned> found = new HashMap<>();
        List<String> distinct = ids.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i += KEYS) {
            List<String> some = distinct.subList(i, Math.min(i + KEYS, distinct.size()));
            Map<String, KeysAndAttributes> asked = Map.of(table, keys(some));
            while (!asked.isEmpty()) {
                var left = asked;
                var answer = client.batchGetItem(request -> request.requestItems(left));
                answer.responses().getOrDefault(table, List.of()).stream()
                        .map(ListingItems::read)
                        .forEach(v -> found.put(v.listing().id(), v));
                asked = answer.unprocessedKeys();
            }
        }
        return found;
    }

    private static KeysAndAttributes keys(List<String> ids) {
        List<Map<String, AttributeValue>> keys = ids.stream().map(DynamoListings::key).toList();
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of(ListingItems.ID, ListingItems.text(id));
    }

    @Override
    public Saved save(Listing listing, long seen, String by, Instant at) {
        return saveAll(List.of(new Change(listing, seen)), by, at).getFirst();
    }

    @Override
    public List<Saved> saveAll(List<Change> changes, String by, Instant at) {
        List<Write> writes =
                IntStream.range(0, changes.size())
                        .mapToObj(i -> Write.of(i, changes.get(i), by, at))
                        .toList();
        Saved[] answers = new Saved[changes.size()];
        for (List<List<Write>> round : Batches.rounds(writes)) {
            Queue<Write> stale = new ConcurrentLinkedQueue<>();
            sideBySide(
                    round,
                    batch ->
                            stale.addAll(
                                    transactions.commit(
                                            batch,
                                            w ->
                                                    answers[w.place()] =
                                                            new Saved.Done(w.seen() + 1))));
            Map<String, Versioned> standing = findAll(stale.stream().map(Write::id).toList());
            for (Write write : stale) {
                answers[write.place()] =
                        new Saved.Stale(Optional.ofNullable(standing.get(write.id())));
            }
        }
        return Arrays.asList(answers);
    }

    private static <T> void sideBySide(List<T> tasks, Consumer<T> work) {
        if (tasks.size() == 1) {
            work.accept(tasks.getFirst());
            return;
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(IN_FLIGHT, Thread.ofVirtual().factory())) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(() -> work.accept(task))));
            for (Future<?> one : running) {
                await(one);
            }
        }
    }

    private static void await(Future<?> running) {
        try {
            var unused = running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a write failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
    }

    /// Read page by page as the stream is drawn: never more than one page of 1 MB in memory.
    @Override
    public Stream<Versioned> all() {
        return client
                .scanPaginator(request -> request.tableName(table).consistentRead(true))
                .items()
                .stream()
                .map(ListingItems::read);
    }

    @Override
    public List<Versioned> history(String id, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return client
                .queryPaginator(
                        request ->
                                request.tableName(historyTable)
                                        .keyConditionExpression("#id = :id")
                                        .expressionAttributeNames(Map.of("#id", ListingItems.ID))
                                        .expressionAttributeValues(
                                                Map.of(":id", ListingItems.text(id)))
                                        .consistentRead(true)
                                        .scanIndexForward(false)
                                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(ListingItems::read)
                .toList()
                .reversed();
    }
}
