package org.doorstep.listing.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Commits batches of writes: every condition that holds is written, every one that does not is
/// told, and no other write fails because of it.
///
/// The SDK retries throttled requests, with jitter, and repeats a lost one under the same
/// token. A transaction that was called off for meeting another is ours to try again.
record Transactions(DynamoDbClient client, String listings, String history) {

    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private static final int TRIES = 12;

    /// Writes these, tells of each that is written, and answers those whose condition did not
    /// hold.
    List<Write> commit(List<Write> writes, Consumer<Write> written) {
        List<Write> left = writes;
        List<Write> allStale = new ArrayList<>();
        int tries = 0;
        while (!left.isEmpty()) {
            try {
                transact(left);
                left.forEach(written);
                return allStale;
            } catch (TransactionCanceledException e) {
                List<Write> stale = stale(left, e);
                if (stale.isEmpty()) {
                    await(left, ++tries, e);
                }
                allStale.addAll(stale);
                left = left.stream().filter(w -> !stale.contains(w)).toList();
            }
        }
        return allStale;
    }

    private void transact(List<Write> writes) {
        var unused =
                client.transactWriteItems(
                        request ->
                                request.transactItems(
                                        writes.stream()
                                                .flatMap(w -> w.puts(listings, history).stream())
                                                .toList()));
    }

    private static List<Write> stale(List<Write> writes, TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        List<Write> stale = new ArrayList<>();
        for (int i = 0; i < writes.size() && Write.PUTS * i < reasons.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(Write.PUTS * i).code())) {
                stale.add(writes.get(i));
            }
        }
        return stale;
    }

    /// Waits before another try, longer each time, and not as long as the neighbours do.
    private static void await(List<Write> left, int tries, TransactionCanceledException e) {
        boolean passing =
                e.cancellationReasons().stream().anyMatch(r -> PASSING.contains(r.code()));
        if (!passing || tries == TRIES) {
            throw e;
        }
        long most = Math.min(2_000, 10L << Math.min(tries, 8));
        long spread = Math.floorMod(left.getFirst().hashCode() + 31L * tries, most / 2 + 1);
        try {
            Thread.sleep(Duration.ofMillis(most / 2 + spread));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }
}
