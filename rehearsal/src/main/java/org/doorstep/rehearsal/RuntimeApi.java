package org.doorstep.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// As much of Lambda's Runtime API as one function needs
/// (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
final class RuntimeApi implements AutoCloseable {

    private static final String PATH = "/2018-06-01/runtime/";

    static {
        // or an answer's body waits 40 ms for the receipt of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<LambdaProcess.Answer> answers = new LinkedBlockingQueue<>();
    private final Semaphore checkpoints = new Semaphore(0);
    private final Semaphore restored = new Semaphore(0);
    private final AtomicInteger number = new AtomicInteger();

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PATH, this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void hand(String event) {
        events.add(event);
    }

    LambdaProcess.@Nullable Answer answer(long patience, TimeUnit unit)
            throws InterruptedException {
        return answers.poll(patience, unit);
    }

    boolean checkpoint(long patience, TimeUnit unit) throws InterruptedException {
        return checkpoints.tryAcquire(patience, unit);
    }

    void restore() {
        restored.release();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what = exchange.getRequestURI().getPath().substring(PATH.length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            String text = new String(body, StandardCharsets.UTF_8);
            if (what.equals("invocation/next")) {
                next(exchange);
            } else if (what.equals("restore/next")) {
                checkpoints.release();
                restored.acquireUninterruptibly();
                say(exchange, 200, "");
            } else {
                if (what.endsWith("/response")) {
                    answers.add(new LambdaProcess.Answer(true, text));
                } else if (what.endsWith("/error")) {
                    answers.add(new LambdaProcess.Answer(false, text));
                }
                say(exchange, 202, "{}");
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        String event = taken();
        if (event == null) {
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set(
                "Lambda-Runtime-Aws-Request-Id",
                String.format(
                        Locale.ROOT, "00000000-0000-0000-0000-%012d", number.incrementAndGet()));
        headers.set("Lambda-Runtime-Deadline-Ms", "4102444800000");
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:eu-west-2:123456789012:function:doorstep");
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-0-0;Sampled=0");
        headers.set("Content-Type", "application/json");
        say(exchange, 200, event);
    }

    private @Nullable String taken() {
        try {
            return events.take();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        restored.release();
        server.stop(0);
    }
}
