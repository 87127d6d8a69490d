package org.doorstep.bench;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings.Versioned;
import org.doorstep.listing.dynamodb.DynamoListings;
import org.doorstep.listing.dynamodb.ListingItems;
import org.doorstep.listing.importing.Format;
import org.doorstep.listing.importing.Import;
import org.doorstep.listing.importing.Progress;
import org.doorstep.listing.importing.Report;
import org.doorstep.listing.openreferral.OpenReferralReader;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;
import org.doorstep.template.dynamodb.TemplateTables;
import org.doorstep.template.dynamodb.TemplateYaml;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// How fast a file of services is imported, against the same conditional writes with their
/// history, built in advance and issued bare with the same parallelism, in one run on DynamoDB
/// Local in memory. Prints one line a round; the first round warms up.
public final class ImportRate {

    private static final int ROUNDS = 4;
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Reading READING =
            Reading.of("bench", LocalDate.of(2026, 11, 24), HoursText.NONE);

    private ImportRate() {}

    /// Runs it; the only argument is how many services, 20,000 unless told.
    public static void main(String[] args) throws Exception {
        int services = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        byte[] file = file(services);
        List<TransactWriteItemsRequest> requests = requests(file);
        System.out.printf(Locale.ROOT, "%d services, %.1f MB%n", services, file.length / 1e6);
        for (int round = 0; round < ROUNDS; round++) {
            Took bare = measured(services, issue(requests));
            Took loaded = measured(services, load(file, services));
            System.out.printf(
                    Locale.ROOT,
                    "round %d: bare %.0f/s, import %.0f/s, ratio %.2f; of processor time %.2f%n",
                    round,
                    bare.rate(),
                    loaded.rate(),
                    loaded.rate() / bare.rate(),
                    bare.processor() / loaded.processor());
        }
        // DynamoDB Local leaves threads behind that would keep the process alive.
        System.exit(0);
    }

    /// @param rate services in a second of the clock on the wall
    /// @param processor seconds of all processors: the fairer measure on a busy machine
    private record Took(double rate, double processor) {}

    private interface Work {
        void run(DynamoDbClient client) throws Exception;
    }

    private static Took measured(int services, Work work) throws Exception {
        AmazonDynamoDBLocal server = DynamoDBEmbedded.create();
        TemplateTables.create(TemplateYaml.ofThisCheckout(), server.dynamoDbClient());
        System.gc();
        var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = process.getProcessCpuTime();
        long start = System.nanoTime();
        work.run(server.dynamoDbClient());
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = (process.getProcessCpuTime() - processor) / 1e9;
        server.shutdown();
        return new Took(services / seconds, used);
    }

    private static Work issue(List<TransactWriteItemsRequest> requests) {
        return client -> {
            try (var threads =
                    Executors.newFixedThreadPool(
                            DynamoListings.IN_FLIGHT, Thread.ofVirtual().factory())) {
                List<Future<?>> running = new ArrayList<>();
                for (TransactWriteItemsRequest request : requests) {
                    running.add(threads.submit(() -> client.transactWriteItems(request)));
                }
                for (Future<?> one : running) {
                    var unused = one.get();
                }
            }
        };
    }

    private static Work load(byte[] file, int services) {
        return client -> {
            var store = new DynamoListings(client, "Listings", "ListingHistory");
            Report report =
                    new Import(store, AT, p -> System.out.println(p), Progress.NONE)
                            .run(new ByteArrayInputStream(file), file.length, Format.ORUK, READING);
            if (report.added() != services) {
                throw new IllegalStateException("not all were added: " + report);
            }
        };
    }

    private static List<TransactWriteItemsRequest> requests(byte[] file) {
        List<TransactWriteItemsRequest> requests = new ArrayList<>();
        List<TransactWriteItem> items = new ArrayList<>();
        new OpenReferralReader(READING)
                .read(
                        new ByteArrayInputStream(file),
                        read -> {
                            if (read instanceof Read.Loaded(Listing listing, _)) {
                                items.addAll(puts(listing));
                            }
                            if (items.size() == 100) {
                                requests.add(request(items));
                                items.clear();
                            }
                        });
        if (!items.isEmpty()) {
            requests.add(request(items));
        }
        return requests;
    }

    private static TransactWriteItemsRequest request(List<TransactWriteItem> items) {
        return TransactWriteItemsRequest.builder().transactItems(List.copyOf(items)).build();
    }

    private static List<TransactWriteItem> puts(Listing listing) {
        Map<String, AttributeValue> item =
                ListingItems.write(new Versioned(listing, 1, "bench", AT));
        List<TransactWriteItem> puts = new ArrayList<>();
        for (String table : List.of("Listings", "ListingHistory")) {
            Put put =
                    Put.builder()
                            .tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(#id)")
                            .expressionAttributeNames(Map.of("#id", "id"))
                            .build();
            puts.add(TransactWriteItem.builder().put(put).build());
        }
        return puts;
    }

    private static byte[] file(int services) {
        Random random = new Random(11);
        String[] words =
                "tea walk song garden hall warm help read knit chair swim bread".split(" ");
        String[] days = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < services; i++) {
            StringBuilder description = new StringBuilder();
            for (int w = 20 + random.nextInt(100); w > 0; w--) {
                description.append(words[random.nextInt(words.length)]).append(' ');
            }
            lines.append(
                    """
                    {"id": "service-%d", "name": "%s group %d", "description": "%s", \
                    "organization": {"id": "o%d", "name": "Friends"}, \
                    "phones": [{"number": "020 7946 0123"}], \
                    "cost_options": [{"amount": 2.5}], \
                    "schedules": [{"freq": "WEEKLY", "byday": "%s", "opens_at": "10:00", "closes_at": "12:00"}], \
                    "service_at_locations": [{"location": {"id": "l%d", "name": "Hall %d", \
                    "latitude": %.5f, "longitude": %.5f, \
                    "addresses": [{"address_1": "%d High Street", "postal_code": "E3 3HN"}], \
                    "accessibility": [{"description": "Step-free entrance, hearing loop"}]}}]}
                    """
                            .formatted(
                                    i,
                                    words[i % words.length],
                                    i,
                                    description,
                                    i % 500,
                                    days[i % 7],
                                    i % 900,
                                    i % 900,
                                    51 + random.nextDouble(),
                                    -random.nextDouble(),
                                    i % 90));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
