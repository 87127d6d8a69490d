package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.doorstep.rehearsal.LambdaProcess;
import org.doorstep.rehearsal.Zips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged functions in a cloud that is silent: tables, bucket and secrets neither answer nor
/// refuse, there is no index and no secret setting. A part that fails at once is the easy case; one
/// that is waited for takes the answer with it, unless somebody stops waiting.
class SilenceZipTest {

    /// A function's own time, and Twilio's patience (SMS-23).
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("doorstep.root", ".."));

    @TempDir private static Path disk = Path.of("");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final HttpServer gateway;
    private final ServerSocket silence;

    SilenceZipTest() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        gateway = HttpServer.create(new InetSocketAddress(here, 0), 0);
        // It takes connections, as a machine does whose program hangs, and never reads from them.
        silence = new ServerSocket(0, 500, here);
    }

    @BeforeEach
    void open() {
        gateway.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    sent.add(new String(body, StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        gateway.start();
    }

    @AfterEach
    void close() throws Exception {
        gateway.stop(0);
        silence.close();
    }

    private LambdaProcess start(TemplateFunctions.Function function) throws Exception {
        String silent = "http://127.0.0.1:" + silence.getLocalPort() + "/";
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.putAll(
                Map.of(
                        "DOORSTEP_BUCKET",
                        "index",
                        "DOORSTEP_FOLDER",
                        disk.resolve("nothing").toString(),
                        "DOORSTEP_SERVICE_NAME",
                        "Bow Doorstep",
                        "DOORSTEP_PUBLIC_URL",
                        "https://doorstep.example",
                        "DOORSTEP_SECRET",
                        "doorstep",
                        "DOORSTEP_GATEWAY_URL",
                        "http://127.0.0.1:" + gateway.getAddress().getPort() + "/",
                        "AWS_ENDPOINT_URL",
                        silent,
                        "AWS_ENDPOINT_URL_S3",
                        silent));
        Path task = disk.resolve("functions");
        if (!Files.exists(task)) {
            task = new Zips(ROOT).unpack("functions", task);
        }
        return new LambdaProcess(task, function.handler(), environment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PagesFunction  | http-first      |
                    PagesFunction  | http-first-form | exchange=&id=1&text=Help+me+I+want+to+die
                    SearchFunction | http-search     |
                    ChatFunction   | http-chat       | {"conversation":"c","text":"Help me I want to die"}
                    TextsFunction  | http-sms-twilio | MessageSid=S1&From=%2B447700900513&Body=Help+me+I+want+to+die
                    """)
    @Tag("SAF-08")
    void a_cry_is_answered_before_anybody_gives_up(String name, String sample, String body)
            throws Exception {
        try (LambdaProcess process = start(named(name))) {
            JsonNode answer = inTime(process, cry(sample, body));
            assertEquals(200, answer.path("statusCode").asInt(), answer + process.log());
            assertTrue(answer.path("body").asText().contains("116 123"), answer.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"TextsFunction", "ReceivedTextsFunction"})
    @Tag("SAF-08")
    void a_cry_whose_answer_goes_by_a_gateway_gets_it(String name) throws Exception {
        String event =
                name.equals("TextsFunction")
                        ? cry(
                                "http-sms-notify",
                                "{\"id\":\"n1\",\"source_number\":\"447700900516\","
                                        + "\"message\":\"Help me I want to die\"}")
                        : CloudZipTest.event("queue-texts")
                                .replace("coffee morning near E3 3HN", "Help me I want to die");
        try (LambdaProcess process = start(named(name))) {
            var unused = inTime(process, event);
            assertEquals(1, sent.size(), sent + process.log());
            assertTrue(sent.getFirst().contains("116 123"), sent.toString());
        }
    }

    private static JsonNode inTime(LambdaProcess process, String event) throws Exception {
        long from = System.nanoTime();
        LambdaProcess.Answer answer = process.invoke(event);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        System.err.println("silence: answered after " + took.toMillis() + " ms");
        assertTrue(took.compareTo(PATIENCE) < 0, took + process.log());
        assertTrue(answer.ok(), answer.body() + process.log());
        return JSON.readTree(answer.body());
    }

    private static TemplateFunctions.Function named(String name) {
        return TemplateFunctions.all().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The sample with a cry for help in its place.
    private static String cry(String sample, @org.jspecify.annotations.Nullable String body)
            throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(CloudZipTest.event(sample));
        if (body == null) {
            event.put("rawQueryString", "q=Help+me+I+want+to+die");
            event.set(
                    "queryStringParameters",
                    JSON.createObjectNode().put("q", "Help me I want to die"));
        } else if (event.path("isBase64Encoded").asBoolean()) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            event.put("body", Base64.getEncoder().encodeToString(bytes));
        } else {
            event.put("body", body);
        }
        return event.toString();
    }
}
