package org.doorstep.local;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.limits.Tally;
import org.doorstep.limits.dynamodb.DynamoTally;
import org.doorstep.listing.Flags;
import org.doorstep.listing.Listings;
import org.doorstep.listing.dynamodb.DynamoFlags;
import org.doorstep.listing.dynamodb.DynamoListings;
import org.doorstep.template.dynamodb.TemplateTables;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.dynamodb.DynamoLedger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Amazon's own DynamoDB Local in this process, on the disk of the data folder, with the
/// template's tables.
public final class Store implements AutoCloseable {

    private final AmazonDynamoDBLocal server;
    private final DynamoDbClient client;

    private Store(AmazonDynamoDBLocal server, DynamoDbClient client) {
        this.server = server;
        this.client = client;
    }

    /// Opens the store in a folder, making what is not there.
    ///
    /// @throws IOException when the folder cannot be made or the template not be read
    public static Store open(Path folder) throws IOException {
        Files.createDirectories(folder);
        AmazonDynamoDBLocal server = DynamoDBEmbedded.create(folder.resolve("store.db").toFile());
        Store store = new Store(server, Committed.over(server.dynamoDbClient()));
        TemplateTables.create(Template.parse(template()), store.client);
        return store;
    }

    /// The same in memory only, for those who measure.
    ///
    /// @throws IOException when the template cannot be read
    public static Store inMemory() throws IOException {
        AmazonDynamoDBLocal server = DynamoDBEmbedded.create();
        Store store = new Store(server, server.dynamoDbClient());
        TemplateTables.create(Template.parse(template()), store.client);
        return store;
    }

    private static String template() throws IOException {
        try (InputStream in = Store.class.getResourceAsStream("/template.yaml")) {
            if (in == null) {
                throw new IOException("template.yaml is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// What the stores are made of, for those who measure beside them.
    public DynamoDbClient client() {
        return client;
    }

    /// The store of listings.
    public Listings listings() {
        return new DynamoListings(client, "Listings", "ListingHistory");
    }

    Tally tally() {
        return new DynamoTally(client, "Tallies");
    }

    Flags flags() {
        return new DynamoFlags(client, "ListingFlags");
    }

    DynamoConversations conversations(Seal seal) {
        return new DynamoConversations(client, "Conversations", seal);
    }

    Ledger ledger(Seal seal) {
        return new DynamoLedger(client, "Ledger", conversations(seal), seal);
    }

    @Override
    public void close() {
        client.close();
        server.shutdown();
    }
}
