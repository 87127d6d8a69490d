package org.doorstep.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The back door by which the command line asks a running system to do something: on this
/// machine only, for whoever can read the token in the data folder, one errand at a time.
final class ErrandDoor implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_BYTES = 1 << 20;

    private final HttpServer server;
    private final ExecutorService worker;
    private final Path file;

    private ErrandDoor(HttpServer server, ExecutorService worker, Path file) {
        this.server = server;
        this.worker = worker;
        this.file = file;
    }

    /// Opens the door and writes its port and token into the data folder.
    ///
    /// @throws IOException when no port is free or the disk refuses
    static ErrandDoor open(Laptop.Plan plan, Laptop laptop) throws IOException {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        server.setExecutor(worker);
        server.createContext("/", exchange -> answer(exchange, token, plan, laptop));
        server.start();
        Path file = plan.data().errands();
        Files.deleteIfExists(file);
        Files.createFile(file, LaptopKeys.ownersOnly(file));
        Files.writeString(
                file, server.getAddress().getPort() + " " + token + "\n", StandardCharsets.UTF_8);
        return new ErrandDoor(server, worker, file);
    }

    private static void answer(HttpExchange exchange, String token, Laptop.Plan plan, Laptop laptop)
            throws IOException {
        try (exchange) {
            byte[] right = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
            String given = exchange.getRequestHeaders().getFirst("Authorization");
            if (given == null
                    || !MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
            Errand errand = JSON.readValue(body, Errand.class);
            exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            PrintStream lines =
                    new PrintStream(exchange.getResponseBody(), true, StandardCharsets.UTF_8);
            errand.run(plan, laptop.archive(), new Report.ToWire(lines));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        worker.shutdown();
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the next run makes it anew
        }
    }
}
