package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.doorstep.functions.StandIns;
import org.doorstep.listing.dynamodb.DynamoListings;
import org.doorstep.search.s3.SmallBucket;
import org.doorstep.template.dynamodb.TemplateTables;
import org.doorstep.template.dynamodb.TemplateYaml;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The packaged zips, each function in a process of its own under Amazon's runtime client, with
/// Amazon's DynamoDB Local and a bucket behind them: every payload of `events/` is answered by
/// the function that the template names for it.
class CloudZipTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SENT = new CopyOnWriteArrayList<>();
    private static final Map<String, Path> TASKS = new HashMap<>();
    private static final SmallBucket BUCKET = new SmallBucket();
    private static DynamoDBProxyServer dynamo;
    private static HttpServer gateway;
    private static String dynamoAddress = "";
    @TempDir private static Path disk = Path.of("");

    @BeforeAll
    static void open() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        dynamo =
                ServerRunner.createServerFromCommandLineArgs(
                        new String[] {"-inMemory", "-sharedDb", "-port", Integer.toString(port)});
        dynamo.start();
        dynamoAddress = "http://127.0.0.1:" + port;
        try (DynamoDbClient client = client()) {
            TemplateTables.create(TemplateYaml.ofThisCheckout(), client);
            var unused =
                    new DynamoListings(client, "Listings", "ListingHistory")
                            .save(
                                    StandIns.listing(
                                            "doorstep-sample", "Roman Road coffee morning"),
                                    0,
                                    "test",
                                    Instant.EPOCH);
        }
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    SENT.add(new String(body, StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        gateway.start();
        for (String module : List.of("functions", "index-builder")) {
            TASKS.put(module, Zips.unpack(module, disk.resolve(module)));
        }
        try (LambdaProcess builder = start(withSource("ScheduleV2"), Map.of())) {
            String done = builder.invoke(event("schedule-rebuild")).body();
            assertTrue(done.matches("\"published 00000001-.* with 1 listings\""), done);
        }
    }

    @AfterAll
    static void close() throws Exception {
        dynamo.stop();
        gateway.stop(0);
        BUCKET.close();
    }

    private static DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(dynamoAddress))
                .region(Region.EU_WEST_2)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    static String event(String name) throws Exception {
        return Files.readString(Zips.ROOT.resolve("events").resolve(name + ".json"));
    }

    private static TemplateFunctions.Function named(String name) {
        return TemplateFunctions.all().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static TemplateFunctions.Function withSource(String type) {
        return TemplateFunctions.all().stream()
                .filter(f -> f.sources().stream().anyMatch(s -> type.equals(s.get("Type"))))
                .findFirst()
                .orElseThrow();
    }

    private static LambdaProcess start(
            TemplateFunctions.Function function, Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.remove("DOORSTEP_SECRET");
        environment.put("DOORSTEP_BUCKET", "index");
        environment.put("DOORSTEP_FOLDER", disk.resolve("tmp-" + function.name()).toString());
        environment.put("DOORSTEP_SERVICE_NAME", "Bow Doorstep");
        environment.put("DOORSTEP_PERSON_TO_ASK", "the link workers on 020 7946 0990");
        environment.put("DOORSTEP_PUBLIC_URL", "https://doorstep.example");
        environment.put("DOORSTEP_TWILIO_TOKEN", "sample-token");
        environment.put("DOORSTEP_NOTIFY_TOKEN", "sample-token-of-notify-with-32-characters");
        environment.put("DOORSTEP_PEPPER_KEY", StandIns.KEY);
        environment.put("DOORSTEP_SEAL_KEY", StandIns.KEY);
        environment.put(
                "DOORSTEP_GATEWAY_URL", "http://127.0.0.1:" + gateway.getAddress().getPort() + "/");
        environment.put("AWS_ENDPOINT_URL", dynamoAddress);
        environment.put("AWS_ENDPOINT_URL_S3", BUCKET.address().toString());
        environment.putAll(more);
        Path task = java.util.Objects.requireNonNull(TASKS.get(function.zip()));
        return new LambdaProcess(task, function.handler(), environment);
    }

    @Test
    void every_route_of_the_template_is_answered_by_its_function_and_by_no_other()
            throws Exception {
        List<JsonNode> requests = requests();
        TreeSet<String> answered = new TreeSet<>();
        TreeSet<String> routes = new TreeSet<>();
        for (TemplateFunctions.Function function : TemplateFunctions.all()) {
            routes.addAll(function.routes());
            if (function.routes().isEmpty()) {
                continue;
            }
            try (LambdaProcess process = start(function, Map.of())) {
                for (JsonNode request : requests) {
                    String route = request.get("routeKey").asText();
                    boolean own = function.routes().contains(route);
                    LambdaProcess.Answer answer = process.invoke(request.toString());
                    assertTrue(answer.ok(), route + answer.body() + process.log());
                    int status = JSON.readTree(answer.body()).get("statusCode").asInt();
                    assertEquals(own ? 200 : 404, status, function.name() + route + answer.body());
                    if (own) {
                        answered.add(route);
                        looksRight(route, answer.body());
                    }
                }
            }
        }
        assertEquals(routes, answered);
    }

    private static void looksRight(String route, String answer) throws Exception {
        String body = JSON.readTree(answer).get("body").asText();
        switch (route) {
            case "GET /api/search", "GET /listing/{id}" ->
                    assertTrue(body.contains("Roman Road coffee morning"), answer);
            case "GET /health" -> assertTrue(body.contains("\"listings\":1"), answer);
            case "POST /sms/notify" -> assertTrue(body.contains("Taken"), answer);
            case "GET /", "POST /api/chat", "POST /sms/twilio" ->
                    assertTrue(body.contains("Bow Doorstep"), answer);
            default -> assertTrue(body.contains("svg"), answer);
        }
    }

    private static List<JsonNode> requests() throws Exception {
        List<JsonNode> requests = new ArrayList<>();
        try (var all = Files.list(Zips.ROOT.resolve("events"))) {
            for (Path file : all.sorted().toList()) {
                if (file.getFileName().toString().startsWith("http-")) {
                    requests.add(JSON.readTree(Files.readString(file)));
                }
            }
        }
        return requests;
    }

    @Test
    @Tag("SMS-35")
    @Tag("REL-10")
    void texts_from_the_queue_are_answered_and_only_the_broken_one_comes_back() throws Exception {
        SENT.clear();
        try (LambdaProcess process = start(withSource("SQS"), Map.of())) {
            String answer = process.invoke(event("queue-texts")).body();
            assertEquals(
                    "{\"batchItemFailures\":[{\"itemIdentifier\":"
                            + "\"d9144555-9a4f-4ec3-99a0-000000000002\"}]}",
                    answer,
                    process.log());
            assertTrue(SENT.getFirst().contains("Roman Road coffee morning"), SENT.toString());
            int before = SENT.size();
            String again = process.invoke(event("queue-texts")).body();
            assertEquals(answer, again);
            assertEquals(before, SENT.size(), "what comes twice is answered once");
        }
    }

    @Test
    void without_a_gateway_no_text_is_lost() throws Exception {
        try (LambdaProcess process = start(withSource("SQS"), Map.of("DOORSTEP_GATEWAY_URL", ""))) {
            JsonNode answer = JSON.readTree(process.invoke(event("queue-texts")).body());
            assertEquals(1, answer.get("batchItemFailures").size(), answer.toString());
        }
        SENT.clear();
        try (LambdaProcess sweep = start(named("SweepTextsFunction"), Map.of())) {
            assertTrue(sweep.invoke("{}").ok(), sweep.log());
        }
    }

    @Test
    void a_change_marks_the_index_and_the_next_sweep_mends_it() throws Exception {
        try (LambdaProcess changes = start(withSource("DynamoDB"), Map.of());
                LambdaProcess work = start(withSource("ScheduleV2"), Map.of())) {
            assertEquals("\"the index is whole\"", work.invoke(event("schedule-sweep")).body());
            String answer = changes.invoke(event("stream-listings")).body();
            assertEquals("{\"batchItemFailures\":[]}", answer, changes.log());
            String mended = work.invoke(event("schedule-sweep")).body();
            assertTrue(mended.startsWith("\"published "), mended + work.log());
            assertEquals("\"the index is whole\"", work.invoke(event("schedule-sweep")).body());
        }
    }

    @Test
    void a_function_is_primed_by_real_requests_before_its_photograph() throws Exception {
        Map<String, String> snap = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        for (TemplateFunctions.Function function : TemplateFunctions.all()) {
            if (function.routes().isEmpty()) {
                continue;
            }
            try (LambdaProcess process = start(function, snap)) {
                process.awaitCheckpoint();
                for (String route : function.routes()) {
                    if (route.contains("proxy+")) {
                        continue;
                    }
                    String[] parts = route.split(" ", -1);
                    String line = "method=" + parts[0] + " door=" + parts[1] + " status=";
                    assertTrue(process.log().contains(line), line + "\n" + process.log());
                }
            }
        }
    }

    /// Figures, not a bound: machines differ. The median of five is printed.
    @Test
    void a_first_answer_is_timed_beside_an_empty_function() throws Exception {
        TemplateFunctions.Function search =
                TemplateFunctions.all().stream()
                        .filter(f -> f.name().equals("SearchFunction"))
                        .findFirst()
                        .orElseThrow();
        Path empty = Files.createDirectories(disk.resolve("empty/lib"));
        String name = EmptyFunction.class.getName().replace('.', '/') + ".class";
        Path its = empty.resolveSibling(name);
        Files.createDirectories(its.getParent());
        Files.copy(Path.of("target", "test-classes").resolve(name), its);
        TASKS.put("empty", empty.getParent());
        TemplateFunctions.Function nothing =
                new TemplateFunctions.Function(
                        "Empty",
                        "empty",
                        EmptyFunction.class.getName(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of());
        long own = first(search);
        long none = first(nothing);
        assertTrue(own > 0 && none > 0);
        System.err.println(
                "start: search function " + own + " ms, empty Java function " + none + " ms");
    }

    private static long first(TemplateFunctions.Function function) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            try (LambdaProcess process = start(function, Map.of())) {
                assertTrue(process.invoke(event("http-search")).ok());
                times.add((System.nanoTime() - begun) / 1_000_000);
            }
        }
        return times.stream().sorted().toList().get(2);
    }

    @Test
    void the_zips_are_small_enough() throws Exception {
        for (String module : List.of("functions", "index-builder")) {
            long size = Files.size(Zips.zip(module));
            assertTrue(size < 45_000_000, module + " " + size);
        }
    }
}
