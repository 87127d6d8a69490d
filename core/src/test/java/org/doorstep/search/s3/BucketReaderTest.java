package org.doorstep.search.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.doorstep.search.s3.BucketReader.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// One bucket, read by requests of our own: what of S3's own answers means what.
class BucketReaderTest {

    private final SmallBucket bucket = new SmallBucket();

    @AfterEach
    void close() {
        bucket.close();
    }

    @Test
    void an_object_comes_with_its_tag_and_is_the_same_by_its_tag() throws IOException {
        bucket.objects().put("/b/files/x", "hello".getBytes(StandardCharsets.UTF_8));
        var found = assertInstanceOf(Answer.Found.class, bucket.reader("b").get("files/x", ""));
        try (var body = found.body()) {
            assertEquals("hello", new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertInstanceOf(Answer.Same.class, bucket.reader("b").get("files/x", found.tag()));
        assertInstanceOf(Answer.Missing.class, bucket.reader("b").get("files/y", found.tag()));
    }

    @Test
    void a_bucket_that_fails_is_asked_twice() {
        bucket.fail(_ -> true);
        assertThrows(IOException.class, () -> bucket.reader("b").get("x", ""));
        assertEquals(2, bucket.requests());
    }

    @Test
    void a_bucket_that_failed_once_is_asked_again() throws IOException {
        bucket.objects().put("/b/x", new byte[1]);
        bucket.fail(_ -> bucket.requests() == 1);
        assertInstanceOf(Answer.Found.class, bucket.reader("b").get("x", ""));
        assertEquals(2, bucket.requests());
    }

    @Test
    void a_refusal_and_a_missing_bucket_are_faults_and_not_asked_again() throws IOException {
        List<Headers> asked = new CopyOnWriteArrayList<>();
        for (String code : List.of("403 AccessDenied", "404 NoSuchBucket", "301 Elsewhere")) {
            asked.clear();
            HttpServer server = saying(code, asked);
            try {
                BucketReader reader = reader("http://127.0.0.1:" + server.getAddress().getPort());
                assertThrows(IOException.class, () -> reader.get("x", ""), code);
                assertEquals(1, asked.size(), code);
            } finally {
                server.stop(0);
            }
        }
    }

    /// As S3 wants it: "Authenticating Requests: Using the Authorization Header".
    @Test
    void a_request_is_signed_for_s3_with_the_token_of_the_role() throws IOException {
        List<Headers> asked = new CopyOnWriteArrayList<>();
        HttpServer server = saying("404 NoSuchKey", asked);
        try {
            reader("http://127.0.0.1:" + server.getAddress().getPort()).get("x", "\"tag\"");
        } finally {
            server.stop(0);
        }
        Headers sent = asked.getFirst();
        String signed = sent.getFirst("Authorization");
        assertTrue(signed.startsWith("AWS4-HMAC-SHA256 Credential=key/"), signed);
        assertTrue(signed.contains("/eu-west-2/s3/aws4_request"), signed);
        assertTrue(signed.contains("x-amz-content-sha256;x-amz-date"), signed);
        assertTrue(signed.contains("x-amz-security-token"), signed);
        assertEquals("token", sent.getFirst("x-amz-security-token"));
        assertEquals("\"tag\"", sent.getFirst("If-None-Match"));
    }

    @Test
    void a_bucket_lies_at_its_own_name() {
        URI home = BucketReader.home("b", "eu-west-2");
        assertEquals("https://b.s3.eu-west-2.amazonaws.com/manifest.json", home + "manifest.json");
        assertEquals(home + "files/x", home.resolve("files/x").toString());
        for (String address : List.of("http://127.0.0.1:9000", "http://127.0.0.1:9000/")) {
            URI elsewhere = BucketReader.home("b", URI.create(address));
            assertEquals("http://127.0.0.1:9000/b/x", elsewhere.resolve("x").toString());
        }
    }

    private static BucketReader reader(String address) {
        return new BucketReader(
                UrlConnectionHttpClient.create(),
                BucketReader.home("b", URI.create(address)),
                "eu-west-2",
                StaticCredentialsProvider.create(
                        AwsSessionCredentials.create("key", "secret", "token")));
    }

    private static HttpServer saying(String code, List<Headers> asked) throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server = HttpServer.create(here, 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        asked.add(exchange.getRequestHeaders());
                        byte[] body =
                                ("<Error><Code>" + code.substring(4) + "</Code></Error>")
                                        .getBytes(StandardCharsets.UTF_8);
                        int status = Integer.parseInt(code.substring(0, 3));
                        exchange.sendResponseHeaders(status, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        server.start();
        return server;
    }
}
