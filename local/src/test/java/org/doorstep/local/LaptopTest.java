package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole system with DynamoDB Local and Lucene on disk, on a free port.
class LaptopTest {

    private static final String CLOCK = "2026-11-24T10:00:00Z";
    private static final List<String> OPTIONS = List.of("--port", "0", "--clock", CLOCK);

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(stream(out), stream(err), false);

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private RunCommand.Running start(String... more) throws Exception {
        List<String> args = new java.util.ArrayList<>(OPTIONS);
        args.addAll(List.of("--data", data().toString()));
        args.addAll(List.of(more));
        return RunCommand.start(
                Arguments.read(
                        args,
                        java.util.Set.of("port", "data", "clock", "without"),
                        java.util.Set.of("empty")),
                terminal,
                Map.of());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private int run(String... args) {
        return Main.run(List.of(args), terminal, Map.of());
    }

    private static JsonNode get(int port, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(request.build(), BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(body);
        }
    }

    private static JsonNode text(int port, String text) throws Exception {
        String body =
                new ObjectMapper()
                        .createObjectNode()
                        .put("from", "+447700900123")
                        .put("text", text)
                        .toString();
        return send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/phone/send"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    @Tag("LOC-05")
    void answers_and_remembers_across_a_restart() throws Exception {
        JsonNode first;
        try (RunCommand.Running running = start()) {
            int port = running.port();
            assertTrue(said().contains("Doorstep is ready at http://localhost:" + port), said());
            assertEquals(port, Integer.parseInt(Files.readString(data().resolve("port")).strip()));
            assertTrue(get(port, "/health").path("listings").asInt() > 100);
            first = text(port, "what's on tomorrow near E3 3HN");
            assertEquals(3, first.path("results").size(), first.toString());
            assertEquals(2, run("run", "--port", "0", "--data", data().toString()));
            assertTrue(told().contains("another Doorstep is running"), told());
        }
        assertFalse(Files.exists(data().resolve("port")));
        assertFalse(said().contains("Keys =") || said().contains("=="), said());
        try (RunCommand.Running running = start()) {
            JsonNode more = text(running.port(), "MORE");
            assertTrue(more.path("results").size() > 0, more.toString());
            more.path("results")
                    .forEach(
                            r ->
                                    first.path("results")
                                            .forEach(f -> assertFalse(f.equals(r), r.asText())));
        }
    }

    @Test
    @Tag("PRV-02")
    void a_number_is_erased_with_all_that_is_held_under_it_and_said_nowhere() throws Exception {
        try (RunCommand.Running running = start()) {
            text(running.port(), "what's on tomorrow near E3 3HN");
            assertEquals(0, run("erase", "07700 900123", "--data", data().toString()), told());
            assertTrue(said().contains("1 conversations erased"), said());
            assertTrue(said().matches("(?s).*[1-9] messages erased.*"), said());
            JsonNode more = text(running.port(), "MORE");
            assertEquals(0, more.path("results").size(), more.toString());
        }
        assertEquals(0, run("erase", "+447700900123", "--data", data().toString()), told());
        out.reset();
        assertEquals(0, run("erase", "+447700900123", "--data", data().toString()), told());
        assertTrue(said().contains("0 conversations erased"), said());
        assertTrue(said().contains("0 messages erased"), said());
        assertEquals(2, run("erase", "nonsense", "--data", data().toString()));
        for (String all : List.of(said(), told())) {
            assertFalse(all.contains("7700900123") || all.contains("nonsense"), all);
        }
    }

    @Test
    void an_import_into_a_running_system_is_found_when_it_ends() throws Exception {
        Path file = folder.resolve("hats.json");
        Files.writeString(
                file,
                """
                [{"id":"hats","name":"Hat Makers of Bow","status":"active",
                  "description":"We make felt hats together.",
                  "organization":{"id":"h","name":"Hats"},
                  "service_at_locations":[{"id":"hats-at","location":{"id":"hat-hall",
                    "name":"Hat Hall","latitude":51.5269,"longitude":-0.0141,
                    "addresses":[{"postal_code":"E3 3HN"}]}}]},
                 {"description":"nobody"}]
                """);
        try (RunCommand.Running running = start("--empty")) {
            assertEquals(0, get(running.port(), "/health").path("listings").asInt());
            assertEquals(0, run("import", file.toString(), "--data", data().toString()));
            assertTrue(said().contains("1 added, 0 changed, 0 unchanged, 1 rejected"), said());
            JsonNode found = get(running.port(), "/api/search?q=felt+hats&near=E3+3HN");
            assertEquals(
                    "hats",
                    found.path("results").path(0).path("serviceId").asText(),
                    found.toString());
            assertEquals(0, run("import", file.toString(), "--data", data().toString()));
            assertTrue(said().contains("0 added, 0 changed, 1 unchanged, 1 rejected"), said());
            assertTrue(Files.exists(data().resolve("rejected/hats.jsonl")));
        }
        assertEquals(0, run("import", file.toString(), "--data", data().toString()));
    }

    @Test
    void what_was_rejected_of_each_of_several_files_is_kept() throws Exception {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        Files.writeString(first, "[{\"description\":\"nobody\"}]");
        Files.writeString(second, "[{\"id\":\"x\"}]");
        String data = data().toString();
        List<String> both = List.of(first.toString(), second.toString());
        for (int time = 0; time < 2; time++) {
            assertEquals(
                    0, run("import", both.get(0), both.get(1), "--source", "two", "--data", data));
            List<String> rejected = Files.readAllLines(data().resolve("rejected/two.jsonl"));
            assertEquals(2, rejected.size(), rejected.toString());
            assertTrue(rejected.get(0).contains("\"file\":\"first.json\""), rejected.get(0));
            assertTrue(rejected.get(1).contains("\"file\":\"second.json\""), rejected.get(1));
        }
    }

    @Test
    void a_gazetteer_of_ones_own_is_used_from_then_on_and_the_seeds_still_come() throws Exception {
        Path file = folder.resolve("codepoint.csv");
        Files.writeString(
                file,
                """
                "E3 3HN",10,537861,182754,"E92000001","E19000003","E18000007","","E09000030","E05009321"
                "ZE9 9ZZ",10,440000,1140000,"S92000003","","S08000026","","S12000027","S13002772"
                """);
        assertEquals(0, run("gazetteer", file.toString(), "--data", data().toString()));
        assertTrue(said().contains("2 postcodes"), said());
        try (RunCommand.Running running = start()) {
            assertTrue(get(running.port(), "/health").path("listings").asInt() > 100);
            JsonNode there = get(running.port(), "/api/search?q=walking&near=ZE9+9ZZ");
            assertEquals("ZE9 9ZZ", there.path("understood").path("place").path("name").asText());
        }
    }

    @Test
    void the_errand_door_asks_for_the_token() throws Exception {
        try (RunCommand.Running running = start("--empty")) {
            assertTrue(running.port() > 0);
            Path errands = data().resolve("errands");
            String port = Files.readString(errands).split(" ", -1)[0];
            if (errands.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(errands)));
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("data.key"))));
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                var answer =
                        client.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
                                        .header("Authorization", "Bearer guess")
                                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                        .build(),
                                BodyHandlers.ofString());
                assertEquals(403, answer.statusCode());
            }
        }
    }

    @Test
    @Tag("SAF-08")
    void without_its_parts_it_still_starts_and_helps() throws Exception {
        try (RunCommand.Running running = start("--empty", "--without", "store,index,config")) {
            JsonNode answer = text(running.port(), "i want to kill myself");
            assertTrue(answer.toString().contains("116 123"), answer.toString());
            assertEquals("degraded", get(running.port(), "/health").path("status").asText());
        }
    }

    @Test
    void what_a_person_can_mend_is_one_line_and_code_2() throws IOException {
        String data = data().toString();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertUsage("is in use", "run", "--port", "" + taken.getLocalPort(), "--data", data);
        }
        assertUsage("--clock is an instant", "run", "--clock", "yesterday", "--data", data);
        assertUsage("unknown option --bogus", "run", "--bogus", "--data", data);
        assertUsage("--port is a number", "run", "--port", "x", "--data", data);
        assertUsage("--without takes", "run", "--without", "roof", "--data", data);
        assertUsage("unknown command", "fly");
        assertUsage("import needs a file", "import");
        assertUsage("cannot read", "import", "no-such-file");
        assertUsage("no import for --format openactive", "import", "--format", "openactive", ".");
        assertUsage("no topic hats", "import", "--topic", "hats", "no-such-file");
        assertUsage("--channel is sms or chat", "ask", "--channel", "owl", "hello");
        assertUsage("no Doorstep answers", "ask", "--port", "1", "hello");
        err.reset();
        int code =
                Main.run(
                        List.of("run", "--port", "0", "--data", data),
                        terminal,
                        Map.of("DOORSTEP_PUBLIC_URL", "nonsense"));
        assertEquals(2, code);
        assertTrue(told().contains("DOORSTEP_PUBLIC_URL must be"), told());
        assertFalse(Files.exists(data()), "a mistake made a folder");
    }

    private void assertUsage(String words, String... args) {
        err.reset();
        assertEquals(2, run(args), told());
        assertTrue(told().contains(words), told());
        assertEquals(1, told().lines().count(), told());
    }

    @Test
    void understands_lines_as_the_search_answer_does() throws Exception {
        UnderstandCommand.run(
                List.of("--clock", CLOCK, "--data", data().toString()),
                new ByteArrayInputStream(
                        "yoga nr e3 3hn tmrw eve\n\ni want to kill myself\n"
                                .getBytes(StandardCharsets.UTF_8)),
                terminal);
        List<String> lines = said().lines().toList();
        assertEquals(3, lines.size(), said());
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertEquals("E3 3HN", first.path("understood").path("place").path("name").asText());
        assertEquals(
                "2026-11-25T17:00", first.path("understood").path("window").path("from").asText());
        JsonNode last = new ObjectMapper().readTree(lines.getLast());
        assertEquals("clear", last.path("safety").path("tier").asText());
        assertEquals("suicide", last.path("safety").path("class").asText());
    }

    @Test
    void reads_hours_into_schedules() throws Exception {
        HoursCommand.run(
                List.of("--clock", CLOCK),
                new ByteArrayInputStream(
                        "Mon 10.30-12, last Fri 2-4pm".getBytes(StandardCharsets.UTF_8)),
                terminal);
        assertEquals(
                "{\"schedules\":[{\"freq\":\"WEEKLY\",\"byday\":\"MO\",\"opens_at\":\"10:30\","
                        + "\"closes_at\":\"12:00\"},{\"freq\":\"MONTHLY\",\"byday\":\"-1FR\","
                        + "\"opens_at\":\"14:00\",\"closes_at\":\"16:00\"}],\"notUnderstood\":[]}",
                said().strip());
    }
}
