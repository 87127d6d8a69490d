package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.conversation.Channel;
import org.doorstep.functions.House;
import org.doorstep.functions.Setting;
import org.doorstep.functions.lambda.QueuedTexts;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Journal;
import org.doorstep.texting.Inbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A canary number and a canary word go through every door of the whole system, on its good days
/// and its bad ones; then everything that is kept or written anywhere is searched for them.
class CanaryTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /// What a canary says: a question, an everyday fault, a place, danger, goodbye.
    private static final List<String> SAYINGS =
            List.of(
                    "any " + Canary.WORD + " groups near E3 3HN tomorrow",
                    Canary.WORD,
                    "yoga near " + Canary.WORD,
                    "call me on 07700 900871 about " + Canary.WORD + " in bow",
                    "more",
                    "1",
                    "I want to die, " + Canary.WORD,
                    "my husband " + Canary.WORD + " hits me",
                    "stop",
                    "hello " + Canary.WORD + " \uD83D\uDE00",
                    "start");

    private static final String RECEIPT =
            """
            {"eventType": "TEXT_BLOCKED", "destinationPhoneNumber": "%s",
             "context": {"reference": "%s"}}"""
                    .formatted(Canary.NUMBER, Canary.WORD);

    @TempDir private Path folder;

    private final Canary canary = new Canary();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stray = new ByteArrayOutputStream();
    private final PrintStream systemOut = System.out;
    private final PrintStream systemErr = System.err;
    private int messages;

    @BeforeEach
    void listen() {
        System.setOut(stream(stray));
        System.setErr(stream(stray));
    }

    @AfterEach
    void hush() {
        System.setOut(systemOut);
        System.setErr(systemErr);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private RunCommand.Running start(String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("--port", "0", "--data", data().toString()));
        args.addAll(List.of(more));
        return RunCommand.start(
                Arguments.read(args, Set.of("port", "data", "clock", "without"), Set.of("empty")),
                new Terminal(stream(out), stream(err), false),
                Map.of());
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    @Tag("PRV-01")
    @Tag("PRV-02")
    @Tag("PRV-03")
    void neither_number_nor_word_is_found_anywhere_afterwards() throws Exception {
        try (RunCommand.Running running = start()) {
            everyDoor(running.port());
            theQueue(running.laptop().house());
            nothingAt(running);
        }
        claimOfADeadWorker();
        try (RunCommand.Running running = start()) {
            assertTrue(items(running).contains("WAITING"), "the sweep has not answered");
            nothingAt(running);
        }
        for (String broken : List.of("store", "index", "config", "store,index,config")) {
            try (RunCommand.Running running = start("--without", broken)) {
                everyDoor(running.port());
                theQueue(running.laptop().house());
                nothingAt(running);
            }
        }
        assertTrue(messages > 100, "only " + messages + " messages were sent");
    }

    @Test
    void the_canary_would_be_found_in_every_disguise() {
        Base64.Encoder base64 = Base64.getEncoder();
        for (String kept :
                List.of(
                        "from=+447700900871",
                        "from=07700900871",
                        "from=%2B447700900871",
                        "ZIBBLEWICK",
                        "a " + base64.encodeToString(ascii("x" + Canary.WORD + "yz")),
                        "a " + base64.encodeToString(ascii("xy" + Canary.NUMBER)),
                        java.util.HexFormat.of().formatHex(ascii("q " + Canary.WORD)))) {
            assertFalse(canary.in(kept).isEmpty(), kept);
        }
        assertEquals(List.of(), canary.in("from=+447700900123 wickzibble"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void everyDoor(int port) throws Exception {
        String home = "http://localhost:" + port;
        for (String words : SAYINGS) {
            String form = form(words);
            post(home, "/sms/twilio", FORM, form, sign(home + "/sms/twilio", form));
            post(home, "/sms/twilio", FORM, form, sign("http://elsewhere.example/", form));
            post(home, "/sms/notify", JSON, notify(words), "");
            post(home, "/phone/send", JSON, json("from", Canary.NUMBER, words), "");
            post(home, "/phone/send", JSON, json("from", "not a number " + words, words), "");
            post(home, "/phone", FORM, "from=07700900871&text=" + encoded(words), "");
            post(home, "/api/chat", JSON, json("conversation", Canary.NUMBER, words), "");
            post(home, "/api/chat", JSON, "{\"conversation\": \"" + words, "");
            post(home, "/", FORM, "text=" + encoded(words) + "&exchange=" + encoded(words), "");
            get(home, "/?q=" + encoded(words));
            get(home, "/?q=yoga&near=" + encoded(words));
            get(home, "/api/search?q=" + encoded(words));
            get(home, "/api/search?q=x&near=" + encoded(words) + "&limit=" + encoded(words));
            get(home, "/phone?from=" + encoded(Canary.NUMBER));
            get(home, "/listing/" + encoded(words).replace("+", "%20"));
            get(home, "/no/such/" + encoded(words).replace("+", "%20"));
        }
        String tall = "text=" + (Canary.WORD + Canary.NUMBER).repeat(5_000);
        post(home, "/", FORM, tall, "");
        post(home, "/sms/twilio", FORM, tall, "");
    }

    /// The door of AWS's queue, which a laptop does not have: texts it can read and some it cannot.
    private void theQueue(House house) {
        Journal journal = new Journal(stream(err), house.clocks().machine());
        QueuedTexts queue =
                new QueuedTexts(
                        new Texting(
                                house,
                                house.receptionist(),
                                new Senders(house.settings()),
                                journal),
                        house::ledger,
                        journal);
        assertTrue(queue.takes(RECEIPT, null), "a receipt of nobody's text is taken");
        for (String words : SAYINGS) {
            var answered = queue.takes(aws(words), null);
            assertTrue(queue.takes(aws(words).replace("messageBody", "bodyOfMessage"), null));
            assertTrue(queue.takes(words, Canary.WORD), "what is no text is taken: " + answered);
        }
    }

    /// What AWS End User Messaging puts on its topic, as SNS hands it on.
    private String aws(String words) {
        messages++;
        var text =
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .createObjectNode()
                        .put("originationNumber", Canary.NUMBER)
                        .put("destinationNumber", "+447700900000")
                        .put("messageBody", words)
                        .put("inboundMessageId", "canary-aws-" + messages);
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .createObjectNode()
                .put("Message", text.toString())
                .toString();
    }

    private String form(String words) {
        return "MessageSid=SM-canary-"
                + messages
                + "&From="
                + encoded(Canary.NUMBER)
                + "&To=%2B447700900000&Body="
                + encoded(words);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String json(String field, String who, String words) {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .createObjectNode()
                .put(field, who)
                .put("text", words)
                .put("id", "canary-" + messages)
                .toString();
    }

    /// The body that GOV.UK Notify posts.
    private String notify(String words) {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .createObjectNode()
                .put("id", "canary-" + messages)
                .put("source_number", Canary.NUMBER.substring(1))
                .put("destination_number", "447700900000")
                .put("message", words)
                .put("date_received", "2026-11-24T10:00:00.000000Z")
                .toString();
    }

    private static String sign(String url, String body) throws Exception {
        TreeMap<String, String> sorted = new TreeMap<>();
        Form.read(body).fields().forEach(f -> sorted.put(f.name(), f.value()));
        StringBuilder signed = new StringBuilder(url);
        sorted.forEach((name, value) -> signed.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        byte[] token = ascii(String.valueOf(Setting.TWILIO_TOKEN.laptopDefault()));
        mac.init(new SecretKeySpec(token, "HmacSHA1"));
        byte[] mark = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(mark);
    }

    private void post(String home, String path, String type, String body, String signature)
            throws Exception {
        send(
                HttpRequest.newBuilder(URI.create(home + path))
                        .header("Content-Type", type)
                        .header("X-Twilio-Signature", signature)
                        .header("Authorization", "Bearer " + Setting.NOTIFY_TOKEN.laptopDefault())
                        .header("X-Forwarded-For", Canary.NUMBER)
                        .POST(BodyPublishers.ofString(body)));
    }

    private void get(String home, String path) throws Exception {
        send(HttpRequest.newBuilder(URI.create(home + path)).header("Referer", Canary.WORD));
    }

    private void send(HttpRequest.Builder request) throws Exception {
        messages++;
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            assertTrue(answer.statusCode() < 504, answer.toString());
        }
    }

    /// What a crash leaves: a claim whose worker died, of a provider that cannot be reached.
    private void claimOfADeadWorker() throws Exception {
        byte[] key =
                Base64.getDecoder()
                        .decode(
                                LaptopKeys.in(new DataFolder(data()).keys(), new SecureRandom())
                                        .get(Setting.SEAL_KEY));
        AesSeal seal =
                new AesSeal(
                        Map.of((byte) 1, new SecretKeySpec(key, "AES")),
                        (byte) 1,
                        new SecureRandom());
        Instant then = Instant.now().minus(Duration.ofMinutes(5));
        try (Store store = Store.open(new DataFolder(data()).store())) {
            var unused =
                    store.ledger(seal)
                            .claim(
                                    new Inbound(
                                            "unreachable",
                                            "dead",
                                            Canary.NUMBER,
                                            "+447700900000",
                                            "any " + Canary.WORD + " near E3 3HN",
                                            Channel.SMS,
                                            then),
                                    "token",
                                    then,
                                    then.plusSeconds(35));
        }
    }

    private void nothingAt(RunCommand.Running running) throws Exception {
        assertEquals(List.of(), canary.in(items(running)), "an item of a table");
        assertEquals(List.of(), canary.in(err.toByteArray()), "the log");
        assertEquals(List.of(), canary.in(out.toByteArray()), "what was said at the start");
        assertEquals(List.of(), canary.in(stray.toByteArray()), "the process's own output");
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("event=answered"), "no log");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertTrue(all.stream().anyMatch(f -> f.endsWith("store.db")), all.toString());
            for (Path file : all) {
                assertEquals(List.of(), canary.in(bytes(file)), file.toString());
            }
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException _) {
            return new byte[0]; // a file that came and went
        }
    }

    /// Every item of every table that knows of persons; bytes as they are and as text.
    private static String items(RunCommand.Running running) {
        DynamoDbClient client = running.laptop().archive().store().client();
        StringBuilder all = new StringBuilder();
        for (String table : client.listTables().tableNames()) {
            if (!table.startsWith("Listing")) {
                client.scanPaginator(r -> r.tableName(table)).items().stream()
                        .forEach(
                                item ->
                                        item.forEach(
                                                (name, value) -> {
                                                    all.append(name).append('=').append(value);
                                                    if (value.b() != null) {
                                                        all.append(
                                                                new String(
                                                                        value.b().asByteArray(),
                                                                        StandardCharsets
                                                                                .ISO_8859_1));
                                                    }
                                                    all.append('\n');
                                                }));
            }
        }
        return all.toString();
    }
}
