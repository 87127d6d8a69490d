package org.doorstep.local;

import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local in this process, whose file is free when it is closed.
///
/// Its own `shutdown` asks the one thread that holds the file to end and does not wait for it: who
/// opens the file right then finds the database locked. The threads it starts are kept together
/// here, so that this thread can be waited for.
final class EmbeddedDynamo implements AutoCloseable {

    /// As sqlite4java names the thread of a file (its `SQLiteQueue`).
    private static final String HOLDER = "SQLiteQueue";

    /// Far longer than what may be under way takes; then the file is given up as it is.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ThreadGroup threads = new ThreadGroup("store");
    private final AmazonDynamoDBLocal server;

    /// @param server makes it
    EmbeddedDynamo(Callable<AmazonDynamoDBLocal> server) {
        FutureTask<AmazonDynamoDBLocal> opening = new FutureTask<>(server);
        new Thread(threads, opening, "store-opens").start();
        try {
            this.server = opening.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the store cannot be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the store opened", e);
        }
    }

    DynamoDbClient client() {
        return server.dynamoDbClient();
    }

    /// The threads that hold the file open: one, or none when it is closed.
    List<Thread> holders() {
        Thread[] all = new Thread[threads.activeCount() + 8];
        int count = threads.enumerate(all);
        return Arrays.stream(all, 0, count)
                .map(Objects::requireNonNull)
                .filter(thread -> thread.getName().startsWith(HOLDER))
                .toList();
    }

    @Override
    public void close() {
        List<Thread> holders = holders();
        server.shutdown();
        try {
            for (Thread holder : holders) {
                var unused = holder.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
