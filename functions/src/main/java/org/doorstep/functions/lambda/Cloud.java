package org.doorstep.functions.lambda;

import java.time.InstantSource;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.functions.Clocks;
import org.doorstep.functions.House;
import org.doorstep.functions.Practice;
import org.doorstep.functions.Settings;
import org.doorstep.functions.web.Journal;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.limits.dynamodb.DynamoTally;
import org.doorstep.listing.dynamodb.DynamoFlags;
import org.doorstep.listing.dynamodb.DynamoListings;
import org.doorstep.need.dynamodb.DynamoNeeds;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.s3.IndexBucket;
import org.doorstep.texting.dynamodb.DynamoLedger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The house in the cloud: tables, bucket and secrets as the template names them. It opens beside
/// what else a function does at its start, and whatever is away: each part fails for itself, and
/// a cry for help waits for none but the safety check.
record Cloud(
        Underway<House> opening, BucketSearch search, Journal journal, Environment environment) {

    /// Java's first compiler takes what was called two hundred times, and loops sooner.
    private static final int ROUNDS = 10;

    /// Begins to open it.
    ///
    /// @throws IllegalStateException when the template does not say what it must
    static Cloud open(Environment environment) {
        InstantSource machine = InstantSource.system();
        Journal journal = new Journal(System.err, machine);
        Underway<AwsClients> aws = Underway.begin("aws", () -> AwsClients.of(environment));
        Underway<Knowledge> knowledge = Underway.begin("knowledge", Knowledge::shipped);
        BucketSearch search =
                new BucketSearch(
                        () -> new IndexBucket(aws.get().bucket(), environment.folder()),
                        knowledge::get,
                        machine,
                        journal);
        Underway<House> opening =
                Underway.begin("house", () -> house(environment, knowledge, aws, search));
        return new Cloud(opening, search, journal, environment);
    }

    private static House house(
            Environment environment,
            Underway<Knowledge> knowledge,
            Underway<AwsClients> aws,
            BucketSearch search) {
        InstantSource machine = InstantSource.system();
        SafetyCheck safety = new SafetyCheck();
        HelpLines lines = new HelpLines();
        Settings settings =
                new Settings(
                        new CloudSettings(
                                        environment, () -> secret(environment, aws.get()), machine)
                                ::find);
        DynamoDbClient dynamo = aws.get().dynamo();
        LateSeal seal = new LateSeal(settings);
        DynamoConversations conversations =
                new DynamoConversations(dynamo, environment.table("Conversations"), seal, machine);
        return new House(
                safety,
                lines,
                knowledge.get().understanding(),
                knowledge.get()::place,
                search,
                search::shelf,
                new DynamoListings(
                        dynamo, environment.table("Listings"), environment.table("ListingHistory")),
                conversations,
                new DynamoFlags(dynamo, environment.table("ListingFlags")),
                new DynamoLedger(dynamo, environment.table("Ledger"), conversations, seal),
                new DynamoTally(dynamo, environment.table("Tallies")),
                new DynamoNeeds(dynamo, environment.table("Needs")),
                CloudGateways.of(environment, settings, machine),
                settings,
                new Clocks(machine, machine));
    }

    /// The client is made when a secret is wanted: most functions never do before they answer.
    static String secret(Environment environment, AwsClients aws) {
        String id = environment.secret().orElseThrow();
        return aws.secrets().getSecretValue(r -> r.secretId(id)).secretString();
    }

    /// Answers nobody's messages before a function is photographed, each often enough to be
    /// compiled.
    void practise() {
        try {
            var unused = Practice.hold(house(), ROUNDS);
        } catch (RuntimeException fault) {
            journal.failed("practice", fault);
        }
    }

    /// What the doors stand on, waited for.
    House house() {
        return opening.get();
    }
}
