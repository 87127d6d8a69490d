package org.doorstep.local;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.limits.Tally;
import org.doorstep.limits.dynamodb.DynamoTally;
import org.doorstep.listing.Flags;
import org.doorstep.listing.Listings;
import org.doorstep.listing.dynamodb.DynamoFlags;
import org.doorstep.listing.dynamodb.DynamoListings;
import org.doorstep.need.Needs;
import org.doorstep.need.dynamodb.DynamoNeeds;
import org.doorstep.retention.Forgetting;
import org.doorstep.retention.dynamodb.DynamoForgetting;
import org.doorstep.template.dynamodb.TemplateTables;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.dynamodb.DynamoLedger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Amazon's own DynamoDB Local in this process, on the disk of the data folder, with the
/// template's tables.
public final class Store implements AutoCloseable {

    private final EmbeddedDynamo server;
    private final DynamoDbClient client;

    private Store(EmbeddedDynamo server, DynamoDbClient client) {
        this.server = server;
        this.client = client;
    }

    /// Opens the store in a folder, making what is not there.
    ///
    /// @throws IOException when the folder cannot be made or the template not be read
    public static Store open(Path folder) throws IOException {
        Files.createDirectories(folder);
        File file = folder.resolve("store.db").toFile();
        EmbeddedDynamo server = new EmbeddedDynamo(() -> DynamoDBEmbedded.create(file));
        Store store = new Store(server, Committed.over(server.client()));
        TemplateTables.create(Template.parse(template()), store.client);
        return store;
    }

    /// The same in memory only, for those who measure.
    ///
    /// @throws IOException when the template cannot be read
    public static Store inMemory() throws IOException {
        EmbeddedDynamo server = new EmbeddedDynamo(DynamoDBEmbedded::create);
        Store store = new Store(server, server.client());
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

    Needs needs() {
        return new DynamoNeeds(client, "Needs");
    }

    Forgetting forgetting() {
        return new DynamoForgetting(
                client, new DynamoForgetting.Tables("Conversations", "Ledger", "Tallies", "Needs"));
    }

    DynamoConversations conversations(Seal seal) {
        return new DynamoConversations(client, "Conversations", seal, InstantSource.system());
    }

    Ledger ledger(Seal seal) {
        return new DynamoLedger(client, "Ledger", conversations(seal), seal);
    }

    /// Ends when the file is free: whoever opens it next finds it so.
    @Override
    public void close() {
        client.close();
        server.close();
    }
}
