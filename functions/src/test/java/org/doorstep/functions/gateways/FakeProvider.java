package org.doorstep.functions.gateways;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/// A provider's API on a free port, which takes texts, or misbehaves as it is told.
final class FakeProvider implements AutoCloseable {

    /// How it treats the next text.
    enum Mood {
        TAKES,
        /// Takes it, and the line breaks before it says so.
        TAKES_AND_FALLS_SILENT,
        FALLS_SILENT,
        TOO_MANY,
        FAILS,
        REFUSES
    }

    /// One request as it came.
    record Request(String method, String path, String authorization, String target, String body) {}

    /// What one provider answers.
    record Manners(String taken, String tooMany, String fails, String refuses, int refusal) {}

    private final HttpServer server;
    private final Deque<Mood> moods = new ArrayDeque<>();
    private final List<Request> taken = new ArrayList<>();
    private final Manners manners;
    private final Function<Request, String> reading;

    /// @param reading what it answers to a GET
    FakeProvider(Manners manners, Function<Request, String> reading) {
        this.manners = manners;
        this.reading = reading;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void next(Mood mood) {
        moods.add(mood);
    }

    List<Request> taken() {
        return taken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Request request =
                new Request(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                        String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target")),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (request.method.equals("GET")) {
            say(exchange, 200, reading.apply(request));
            return;
        }
        Mood mood = moods.isEmpty() ? Mood.TAKES : moods.poll();
        if (mood == Mood.TAKES || mood == Mood.TAKES_AND_FALLS_SILENT) {
            taken.add(request);
        }
        switch (mood) {
            case TAKES -> say(exchange, 201, manners.taken);
            case TAKES_AND_FALLS_SILENT, FALLS_SILENT -> exchange.close();
            case TOO_MANY -> say(exchange, 429, manners.tooMany);
            case FAILS -> say(exchange, 500, manners.fails);
            case REFUSES -> say(exchange, manners.refusal, manners.refuses);
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
