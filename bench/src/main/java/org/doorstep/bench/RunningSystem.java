package org.doorstep.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The whole system in a process of its own, reached only as outsiders reach it.
final class RunningSystem implements AutoCloseable {

    /// A Tuesday morning, so that what is asked does not depend on the day it is measured.
    static final String CLOCK = "2026-11-24T10:00:00Z";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READY = "Doorstep is ready at ";

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String home;
    private final Duration took;

    private RunningSystem(Process process, String home, Duration took) {
        this.process = process;
        this.home = home;
        this.took = took;
    }

    /// Starts it on a folder and waits until it says it is ready.
    ///
    /// @throws IOException when it ends before
    static RunningSystem start(Path data, String... more) throws IOException {
        List<String> args =
                new ArrayList<>(
                        List.of("run", "--port", "0", "--data", data.toString(), "--clock", CLOCK));
        args.addAll(List.of(more));
        return launch(JavaProcess.command(org.doorstep.local.Main.class.getName(), args));
    }

    /// Starts it by any command that ends in running it.
    static RunningSystem launch(List<String> command) throws IOException {
        long from = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                Duration took = Duration.ofNanos(System.nanoTime() - from);
                return new RunningSystem(process, line.substring(READY.length()).strip(), took);
            }
        }
        throw new IOException(
                "the system ended before it was ready, code " + JavaProcess.await(process));
    }

    /// Loads a file into a folder, by the running system when there is one.
    ///
    /// @return the process, its standard output to be read
    static Process load(Path data, Path file) throws IOException {
        List<String> args =
                List.of("import", file.toString(), "--source", "bench", "--data", data.toString());
        return new ProcessBuilder(
                        JavaProcess.command(org.doorstep.local.Main.class.getName(), args))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// From the start of its process until it said that it was ready.
    Duration took() {
        return took;
    }

    /// Asks `GET /api/search`.
    ///
    /// @return the status of the answer, whose body was read whole
    int search(String question) throws IOException {
        String words = URLEncoder.encode(question, StandardCharsets.UTF_8);
        return ask(HttpRequest.newBuilder(URI.create(home + "/api/search?limit=10&q=" + words)))
                .statusCode();
    }

    /// Sends one text by the pretend phone.
    ///
    /// @throws IOException when no answer came, or none with status 200
    JsonNode text(String from, String words, String id) throws IOException {
        byte[] body = JSON.writeValueAsBytes(Map.of("from", from, "text", words, "id", id));
        var answer =
                ask(
                        HttpRequest.newBuilder(URI.create(home + "/phone/send"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        if (answer.statusCode() != 200) {
            throw new IOException("a text got " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    /// How many listings it says can be found.
    int listings() throws IOException {
        var answer = ask(HttpRequest.newBuilder(URI.create(home + "/health")));
        return JSON.readTree(answer.body()).path("listings").asInt(-1);
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }

    /// Ends it as a power cut does: `kill -9`, nothing is closed.
    void kill() throws IOException {
        process.destroyForcibly();
        JavaProcess.await(process);
        client.shutdownNow();
    }

    /// Ends it as a person does.
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        client.shutdownNow();
    }
}
