package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// A store that times out on its own lock is asked again, as the SDK asks Amazon's.
class CommittedTest {

    private final AtomicInteger asked = new AtomicInteger();

    /// A client that fails so many times before it answers.
    private DynamoDbClient failing(int times, RuntimeException fault) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        CommittedTest.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (_, _, _) -> {
                            if (asked.incrementAndGet() <= times) {
                                throw fault;
                            }
                            return GetItemResponse.builder().build();
                        });
    }

    private static RuntimeException lockTimedOut() {
        return InternalServerErrorException.builder().message("too long waiting").build();
    }

    private static GetItemResponse get(DynamoDbClient client) {
        return client.getItem(GetItemRequest.builder().tableName("Tallies").build());
    }

    @Test
    void a_lock_that_timed_out_is_tried_again() {
        assertEquals(
                GetItemResponse.builder().build(), get(Committed.over(failing(3, lockTimedOut()))));
        assertEquals(4, asked.get());
    }

    @Test
    void what_fails_every_time_is_told() {
        assertThrows(
                InternalServerErrorException.class,
                () -> get(Committed.over(failing(9, lockTimedOut()))));
        assertEquals(4, asked.get());
    }

    @Test
    void what_was_refused_is_not_tried_again() {
        RuntimeException refused = ResourceNotFoundException.builder().build();
        assertThrows(
                ResourceNotFoundException.class, () -> get(Committed.over(failing(1, refused))));
        assertEquals(1, asked.get());
    }
}
