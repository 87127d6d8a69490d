package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.doorstep.conversation.Channel;
import org.doorstep.functions.StandIns;
import org.doorstep.listing.dynamodb.DynamoListings;
import org.doorstep.rehearsal.LambdaProcess;
import org.doorstep.rehearsal.Zips;
import org.doorstep.search.s3.SmallBucket;
import org.doorstep.template.dynamodb.TemplateTables;
import org.doorstep.template.dynamodb.TemplateYaml;
import org.doorstep.texting.Inbound;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The packaged zips, each function in a process of its own under Amazon's runtime client, with
/// Amazon's DynamoDB Local and a bucket behind them: every payload of `events/` is answered by
/// the function that the template names for it.
class CloudZipTest {

    private static final Path ROOT = Path.of(System.getProperty("doorstep.root", ".."));
    private static final Zips ZIPS = new Zips(ROOT);
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
            TASKS.put(module, ZIPS.unpack(module, disk.resolve(module)));
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

    /// What the queue got, it got just now.
    static String event(String name) throws Exception {
        String sent = "\"SentTimestamp\": \"" + InstantSource.system().millis() + "\"";
        return Files.readString(ROOT.resolve("events").resolve(name + ".json"))
                .replaceAll("\"SentTimestamp\": \"\\d+\"", sent);
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
    @Tag("LOC-07")
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
            case "GET /", "POST /", "POST /api/chat", "POST /sms/twilio" ->
                    assertTrue(body.contains("Bow Doorstep"), answer);
            default -> assertTrue(body.contains("svg"), answer);
        }
    }

    private static List<JsonNode> requests() throws Exception {
        List<JsonNode> requests = new ArrayList<>();
        try (var all = Files.list(ROOT.resolve("events"))) {
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
    void texts_from_the_queue_are_answered_and_what_is_no_text_is_told_of() throws Exception {
        SENT.clear();
        try (LambdaProcess process = start(withSource("SQS"), Map.of())) {
            String answer = process.invoke(event("queue-texts")).body();
            assertEquals("{\"batchItemFailures\":[]}", answer, process.log());
            assertTrue(process.log().contains("part=unreadable-text"), process.log());
            assertTrue(SENT.getFirst().contains("Roman Road coffee morning"), SENT.toString());
            int before = SENT.size();
            String again = process.invoke(event("queue-texts")).body();
            assertEquals(answer, again);
            assertEquals(before, SENT.size(), "what comes twice is answered once");
        }
    }

    @Test
    @Tag("SMS-39")
    void what_the_provider_tells_of_a_text_is_written_to_its_row_of_the_outbox() throws Exception {
        String texts = event("queue-texts").replace("cae173d2-0000", "cae173d2-0039");
        String row = key("cae173d2-0039-564c-8309-000000000001");
        String receipts =
                event("queue-receipts").replace(key("cae173d2-0000-564c-8309-000000000001"), row);
        try (LambdaProcess process = start(withSource("SQS"), Map.of());
                DynamoDbClient client = client()) {
            var unused = process.invoke(texts);
            assertEquals("SENT", state(client, row));
            String answer = process.invoke(receipts).body();
            assertEquals("{\"batchItemFailures\":[]}", answer, process.log());
            assertEquals("DELIVERED", state(client, row));
            String lost = receipts.replace("TEXT_DELIVERED", "TEXT_BLOCKED");
            assertEquals(answer, process.invoke(lost).body());
            assertEquals("UNDELIVERED", state(client, row));
            String log = process.log();
            assertTrue(log.contains("event=undelivered code=TEXT_BLOCKED"), log);
            assertFalse(log.contains("7700900514"), log);
        }
    }

    private static String key(String id) {
        return new Inbound("aws", id, "", "", "", Channel.SMS, Instant.EPOCH).key();
    }

    private static String state(DynamoDbClient client, String row) {
        var item =
                client.getItem(
                        r ->
                                r.tableName("Ledger")
                                        .key(Map.of("id", AttributeValue.fromS(row + "#out")))
                                        .consistentRead(true));
        return item.item().getOrDefault("state", AttributeValue.fromS("none")).s();
    }

    @Test
    @Tag("SMS-21")
    void a_form_is_undone_from_base64_before_its_signature_is_checked() throws Exception {
        ObjectNode coded = (ObjectNode) JSON.readTree(event("http-sms-twilio"));
        String form =
                new String(
                        Base64.getDecoder().decode(coded.get("body").asText()),
                        StandardCharsets.UTF_8);
        try (LambdaProcess process = start(named("TextsFunction"), Map.of())) {
            assertEquals(200, ask(process, coded.toString()).get("statusCode").asInt());
            ObjectNode plain = coded.deepCopy().put("body", form).put("isBase64Encoded", false);
            assertEquals(200, ask(process, plain.toString()).get("statusCode").asInt());
            ObjectNode headers = (ObjectNode) plain.get("headers");
            headers.set("X-Twilio-Signature", headers.remove("x-twilio-signature"));
            headers.set("Content-Type", headers.remove("content-type"));
            assertEquals(200, ask(process, plain.toString()).get("statusCode").asInt());
            ObjectNode twice = coded.deepCopy().put("isBase64Encoded", false);
            assertEquals(403, ask(process, twice.toString()).get("statusCode").asInt());
            ObjectNode other = plain.deepCopy().put("body", form + "&More=1");
            assertEquals(403, ask(process, other.toString()).get("statusCode").asInt());
        }
    }

    @Test
    void without_a_gateway_no_text_is_lost() throws Exception {
        try (LambdaProcess process = start(withSource("SQS"), Map.of("DOORSTEP_GATEWAY_URL", ""))) {
            JsonNode answer = JSON.readTree(process.invoke(event("queue-texts")).body());
            assertEquals(0, answer.get("batchItemFailures").size(), answer.toString());
        }
        SENT.clear();
        try (LambdaProcess sweep = start(named("SweepTextsFunction"), Map.of())) {
            assertTrue(sweep.invoke("{}").ok(), sweep.log());
        }
    }

    @Test
    void what_is_past_its_time_goes_and_a_number_is_erased_and_said_nowhere() throws Exception {
        try (LambdaProcess texts = start(withSource("SQS"), Map.of())) {
            assertTrue(texts.invoke(event("queue-texts")).ok(), texts.log());
        }
        try (LambdaProcess forget = start(named("ForgetFunction"), Map.of())) {
            String swept = forget.invoke("{\"job\": \"forget\"}").body();
            assertTrue(swept.contains("conversations="), swept + forget.log());
            String gone = forget.invoke("{\"erase\": \"+447700900514\"}").body();
            assertTrue(gone.contains("conversations=1"), gone + forget.log());
            assertFalse((gone + forget.log()).contains("7700900514"), forget.log());
        }
        SENT.clear();
    }

    @Test
    @Tag("REL-12")
    void a_change_marks_the_index_and_the_next_sweep_mends_it() throws Exception {
        try (LambdaProcess changes = start(withSource("DynamoDB"), Map.of());
                LambdaProcess work = start(withSource("ScheduleV2"), Map.of())) {
            assertEquals("\"the index is whole\"", work.invoke(event("schedule-sweep")).body());
            String answer = changes.invoke(event("stream-listings")).body();
            assertEquals("{\"batchItemFailures\":[]}", answer, changes.log());
            String odd = "{\"Records\":[{\"eventName\":\"?\"},\"?\",{\"dynamodb\":{\"Keys\":5}}]}";
            assertEquals(answer, changes.invoke(odd).body(), "no record is poison");
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

    private static JsonNode ask(LambdaProcess process, String event) throws Exception {
        LambdaProcess.Answer answer = process.invoke(event);
        assertTrue(answer.ok(), answer.body() + process.log());
        return JSON.readTree(answer.body());
    }

    @Test
    void a_style_sheet_goes_small_to_whoever_takes_it_so() throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(event("http-rest"));
        event.put("rawPath", "/assets/doorstep.css");
        ((ObjectNode) event.at("/requestContext/http")).put("path", "/assets/doorstep.css");
        try (LambdaProcess process = start(named("PagesFunction"), Map.of())) {
            JsonNode plain = ask(process, event.toString());
            assertFalse(plain.get("headers").has("Content-Encoding"), plain.toString());
            ((ObjectNode) event.get("headers")).put("Accept-Encoding", "gzip, br");
            JsonNode small = ask(process, event.toString());
            assertEquals("gzip", small.at("/headers/Content-Encoding").asText());
            assertTrue(small.get("isBase64Encoded").asBoolean());
            byte[] zipped = Base64.getDecoder().decode(small.get("body").asText());
            assertTrue(zipped.length < 40_000, "bytes: " + zipped.length);
            byte[] style = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
            assertEquals(bytes(plain).length, style.length);
        }
    }

    private static byte[] bytes(JsonNode answer) {
        String body = answer.get("body").asText();
        return answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void with_its_bucket_away_a_function_says_so_but_answers_a_cry_for_help() throws Exception {
        Map<String, String> away =
                Map.of(
                        "AWS_ENDPOINT_URL_S3",
                        "http://127.0.0.1:9/",
                        "DOORSTEP_FOLDER",
                        disk.resolve("empty").toString());
        try (LambdaProcess process = start(named("SearchFunction"), away)) {
            assertEquals(503, ask(process, event("http-search")).get("statusCode").asInt());
            ObjectNode cry = (ObjectNode) JSON.readTree(event("http-search"));
            cry.put("rawQueryString", "q=i+want+to+kill+myself");
            cry.set(
                    "queryStringParameters",
                    JSON.createObjectNode().put("q", "i want to kill myself"));
            JsonNode answer = ask(process, cry.toString());
            assertEquals(200, answer.get("statusCode").asInt(), answer.toString());
            assertTrue(answer.get("body").asText().contains("116 123"), answer.toString());
        }
    }

    @Test
    void with_its_bucket_away_a_function_answers_from_the_index_it_kept() throws Exception {
        Map<String, String> folder = Map.of("DOORSTEP_FOLDER", disk.resolve("kept").toString());
        try (LambdaProcess process = start(named("SearchFunction"), folder)) {
            assertEquals(200, ask(process, event("http-search")).get("statusCode").asInt());
        }
        Map<String, String> away = new HashMap<>(folder);
        away.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9/");
        try (LambdaProcess process = start(named("SearchFunction"), away)) {
            looksRight("GET /api/search", ask(process, event("http-search")).toString());
        }
    }

    @Test
    void a_restored_snapshot_takes_up_the_newer_index_before_its_first_answer() throws Exception {
        Map<String, String> snap = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        try (LambdaProcess process = start(named("PagesFunction"), snap);
                LambdaProcess builder = start(withSource("ScheduleV2"), Map.of())) {
            process.awaitCheckpoint();
            String published = builder.invoke(event("schedule-rebuild")).body();
            String build = published.replaceAll("\"published (\\S+) .*", "$1");
            process.restore();
            String health = ask(process, event("http-health")).get("body").asText();
            assertTrue(health.contains("\"build\":\"" + build), published + health);
        }
    }

    @Test
    void the_secret_settings_come_from_secrets_manager() throws Exception {
        HttpServer secrets =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ObjectNode values = JSON.createObjectNode().put("DOORSTEP_PEPPER_KEY", StandIns.KEY);
        values.put("DOORSTEP_SEAL_KEY", StandIns.KEY);
        byte[] body =
                JSON.createObjectNode()
                        .put("SecretString", values.toString())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        List<String> asked = new CopyOnWriteArrayList<>();
        secrets.createContext(
                "/",
                exchange -> {
                    byte[] question = exchange.getRequestBody().readAllBytes();
                    asked.add(new String(question, StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        secrets.start();
        Map<String, String> more =
                Map.of(
                        "DOORSTEP_PEPPER_KEY", "",
                        "DOORSTEP_SEAL_KEY", "",
                        "DOORSTEP_SECRET", "doorstep/settings",
                        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                                "http://127.0.0.1:" + secrets.getAddress().getPort());
        try (LambdaProcess process = start(named("ChatFunction"), more)) {
            String event = event("http-chat").replace("page-1", "page-of-nobody-else");
            looksRight("POST /api/chat", ask(process, event).toString());
            assertEquals(List.of("{\"SecretId\":\"doorstep/settings\"}"), asked);
        } finally {
            secrets.stop(0);
        }
    }

    @Test
    void the_zips_are_small_enough() throws Exception {
        long functions = Files.size(ZIPS.zip("functions"));
        assertTrue(functions < 45_000_000, "functions " + functions);
        // The builder carries a model of 16 MB and its native code for two platforms, and the
        // tables of core. It goes to Lambda through S3, as sam does it: at most 250 MB unpacked.
        long builder = Files.size(ZIPS.zip("index-builder"));
        assertTrue(builder < 65_000_000, "index-builder " + builder);
        try (var files = Files.walk(TASKS.get("index-builder"))) {
            long unpacked = files.mapToLong(p -> p.toFile().length()).sum();
            assertTrue(unpacked < 250_000_000, "index-builder, unpacked " + unpacked);
        }
    }
}
