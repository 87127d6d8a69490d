package org.doorstep.search.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A server that speaks as much of S3 as an index needs, as the real one does: entity tags,
/// `If-Match` and `If-None-Match` on reads and writes, `x-amz-checksum-sha256`, the codes and
/// bodies of its errors. It can be told to fail, to be slow and to be away.
public final class SmallBucket implements AutoCloseable {

    private static final String NONE = "";

    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b"));

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final Set<String> tagged = new ConcurrentSkipListSet<>();
    private final Semaphore held = new Semaphore(0);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Predicate<String> failing = _ -> false;
    private volatile Predicate<String> slow = _ -> false;
    private volatile Runnable beforeManifest = () -> {};

    public SmallBucket() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The real client, at this server.
    public S3Client client() {
        return S3Client.builder()
                .endpointOverride(address())
                .forcePathStyle(true)
                .region(Region.EU_WEST_2)
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(2)))
                .build();
    }

    /// What reads one of its buckets.
    public BucketReader reader(String name) {
        return new BucketReader(
                UrlConnectionHttpClient.create(),
                BucketReader.home(name, address()),
                "eu-west-2",
                CREDENTIALS);
    }

    /// What lies in the bucket, by `/bucket/key`.
    public Map<String, byte[]> objects() {
        return objects;
    }

    /// What was marked by a tag and not written again since, by `/bucket/key`.
    Set<String> tagged() {
        return tagged;
    }

    /// The most requests that were inside at one time.
    int mostAtOnce() {
        return most.get();
    }

    int requests() {
        return requests.get();
    }

    /// Answers 503 SlowDown to what matches `METHOD /bucket/key`.
    void fail(Predicate<String> requests) {
        failing = requests;
    }

    /// Holds what matches until `release` lets so many go.
    void hold(Predicate<String> requests) {
        slow = requests;
    }

    void release(int many) {
        held.release(many);
    }

    /// Runs once between the next writer's read of the manifest and its write.
    void beforeNextManifest(Runnable other) {
        beforeManifest = other;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            String path = exchange.getRequestURI().getPath();
            String what = exchange.getRequestMethod() + " " + path;
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (slow.test(what)) {
                held.acquireUninterruptibly();
            }
            if (failing.test(what)) {
                say(exchange, 503, error("SlowDown"), NONE);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange, path);
                case "PUT" -> put(exchange, path, plain(exchange, body));
                default -> say(exchange, 501, error("NotImplemented"), NONE);
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        byte[] object = objects.get(path);
        if (object == null) {
            say(exchange, 404, error("NoSuchKey"), NONE);
        } else if (tag(object).equals(header(exchange, "If-None-Match"))) {
            say(exchange, 304, new byte[0], tag(object));
        } else {
            say(exchange, 200, object, tag(object));
        }
    }

    private void put(HttpExchange exchange, String path, byte[] body) throws IOException {
        if ("tagging".equals(exchange.getRequestURI().getQuery())) {
            tagged.add(path);
            say(exchange, 200, new byte[0], NONE);
            return;
        }
        if (path.endsWith("/manifest.json")) {
            Runnable other = beforeManifest;
            beforeManifest = () -> {};
            other.run();
        }
        String sum = header(exchange, "x-amz-checksum-sha256");
        if (sum != null && !sum.equals(Base64.getEncoder().encodeToString(hash("SHA-256", body)))) {
            say(exchange, 400, error("BadDigest"), NONE);
            return;
        }
        synchronized (this) {
            byte[] there = objects.get(path);
            String match = header(exchange, "If-Match");
            boolean fresh = "*".equals(header(exchange, "If-None-Match"));
            if (match != null && there == null) {
                say(exchange, 404, error("NoSuchKey"), NONE);
            } else if ((fresh && there != null)
                    || (match != null && !match.equals(tag(there == null ? body : there)))) {
                say(exchange, 412, error("PreconditionFailed"), NONE);
            } else {
                objects.put(path, body);
                tagged.remove(path);
                say(exchange, 200, new byte[0], tag(body));
            }
        }
    }

    /// Without the frames of `aws-chunked`: a hexadecimal length and its signature, the bytes.
    private static byte[] plain(HttpExchange exchange, byte[] body) {
        String encoding = header(exchange, "Content-Encoding");
        if (encoding == null || !encoding.contains("aws-chunked")) {
            return body;
        }
        var out = new java.io.ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (body[end] != '\r') {
                end++;
            }
            String line = new String(body, at, end - at, StandardCharsets.ISO_8859_1);
            int size = Integer.parseInt(line.split(";", -1)[0], 16);
            if (size == 0) {
                return out.toByteArray();
            }
            out.write(body, end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static String tag(byte[] body) {
        return '"' + HexFormat.of().formatHex(hash("MD5", body)) + '"';
    }

    private static byte[] hash(String name, byte[] body) {
        try {
            return MessageDigest.getInstance(name).digest(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>"
                        + code
                        + "</Code><Message>said by a test</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void say(HttpExchange exchange, int status, byte[] body, String tag)
            throws IOException {
        if (!tag.isEmpty()) {
            exchange.getResponseHeaders().set("ETag", tag);
        }
        if (status >= 400) {
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        held.release(1_000);
        server.stop(0);
    }
}
