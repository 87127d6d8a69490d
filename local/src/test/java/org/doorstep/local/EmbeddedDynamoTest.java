package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The store's file, free again when the store is closed.
class EmbeddedDynamoTest {

    @TempDir private Path folder = Path.of("");

    private EmbeddedDynamo open() {
        return new EmbeddedDynamo(
                () -> DynamoDBEmbedded.create(folder.resolve("store.db").toFile()));
    }

    private static void write(DynamoDbClient client, int id) {
        client.putItem(
                r ->
                        r.tableName("Things")
                                .item(Map.of("id", AttributeValue.fromS(String.valueOf(id)))));
    }

    @Test
    void who_opens_the_file_right_after_a_close_amid_writing_never_finds_it_locked()
            throws Exception {
        try (EmbeddedDynamo first = open()) {
            var unused =
                    first.client()
                            .createTable(
                                    r ->
                                            r.tableName("Things")
                                                    .billingMode(BillingMode.PAY_PER_REQUEST)
                                                    .attributeDefinitions(id())
                                                    .keySchema(key()));
        }
        for (int round = 0; round < 8; round++) {
            EmbeddedDynamo store = open();
            assertEquals(1, store.holders().size());
            try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 200; i++) {
                    int id = i;
                    var unused = writers.submit(() -> write(store.client(), id));
                }
                write(store.client(), round);
                List<Thread> holders = store.holders();
                store.close();
                assertEquals(List.of(), holders.stream().filter(Thread::isAlive).toList());
                var unused = writers.shutdownNow();
            }
        }
    }

    @Test
    void what_cannot_be_opened_is_told() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        new EmbeddedDynamo(
                                () -> {
                                    throw new IllegalArgumentException("no file");
                                }));
    }

    private static AttributeDefinition id() {
        return AttributeDefinition.builder()
                .attributeName("id")
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key() {
        return KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();
    }
}
