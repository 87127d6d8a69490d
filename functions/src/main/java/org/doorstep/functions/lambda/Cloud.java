package org.doorstep.functions.lambda;

import java.time.InstantSource;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.functions.Clocks;
import org.doorstep.functions.House;
import org.doorstep.functions.Settings;
import org.doorstep.functions.web.Journal;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.listing.dynamodb.DynamoListings;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.s3.IndexBucket;
import org.doorstep.texting.dynamodb.DynamoLedger;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The house in the cloud: tables, bucket and secrets as the template names them. It is open at
/// once, whatever is away: each part fails for itself.
record Cloud(House house, BucketSearch search, Journal journal, Environment environment) {

    /// Opens it.
    static Cloud open(Environment environment) {
        InstantSource machine = InstantSource.system();
        Journal journal = new Journal(System.err, machine);
        SdkHttpClient http = UrlConnectionHttpClient.create();
        Knowledge knowledge = Knowledge.shipped();
        S3Client s3 =
                S3Client.builder()
                        .httpClient(http)
                        .forcePathStyle(environment.endpoint().isPresent())
                        .build();
        BucketSearch search =
                new BucketSearch(
                        new IndexBucket(s3, environment.bucket(), environment.folder()),
                        knowledge,
                        machine,
                        journal);
        search.open();
        Settings settings = settings(environment, http, machine);
        House house = house(environment, http, knowledge, search, settings, machine);
        return new Cloud(house, search, journal, environment);
    }

    private static House house(
            Environment environment,
            SdkHttpClient http,
            Knowledge knowledge,
            BucketSearch search,
            Settings settings,
            InstantSource machine) {
        DynamoDbClient dynamo = DynamoDbClient.builder().httpClient(http).build();
        LateSeal seal = new LateSeal(settings);
        DynamoConversations conversations =
                new DynamoConversations(dynamo, environment.table("Conversations"), seal);
        return new House(
                new SafetyCheck(),
                new HelpLines(),
                knowledge.understanding(),
                knowledge::place,
                search,
                search::shelf,
                new DynamoListings(
                        dynamo, environment.table("Listings"), environment.table("ListingHistory")),
                conversations,
                new DynamoLedger(dynamo, environment.table("Ledger"), conversations, seal),
                CloudGateways.of(environment, settings, machine),
                settings,
                new Clocks(machine, machine));
    }

    private static Settings settings(
            Environment environment, SdkHttpClient http, InstantSource machine) {
        return new Settings(
                new CloudSettings(environment, () -> secret(environment, http), machine)::find);
    }

    /// The client is made when a secret is wanted: most functions never do before they answer.
    private static String secret(Environment environment, SdkHttpClient http) {
        SecretsManagerClient secrets = SecretsManagerClient.builder().httpClient(http).build();
        return secrets.getSecretValue(r -> r.secretId(environment.secret().orElseThrow()))
                .secretString();
    }
}
