package org.doorstep.template.dynamodb;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Amazon's own DynamoDB Local in memory with the template's tables, for one test class:
/// `@RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();`
public final class DynamoDbExtension implements BeforeAllCallback, AfterAllCallback {

    private @Nullable AmazonDynamoDBLocal server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = DynamoDBEmbedded.create();
        TemplateTables.create(TemplateYaml.ofThisCheckout(), client());
    }

    /// The client to hand to a store.
    public DynamoDbClient client() {
        return Objects.requireNonNull(server, "not started").dynamoDbClient();
    }

    /// Makes a table of the template anew, empty.
    public void empty(String table) {
        var unused = client().deleteTable(request -> request.tableName(table));
        TemplateTables.create(TemplateYaml.ofThisCheckout(), client());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.shutdown();
        }
    }
}
