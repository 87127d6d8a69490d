package org.doorstep.functions.gateways;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.doorstep.functions.web.Json;
import org.doorstep.texting.Delivery;

/// One request to a provider and what it says of a text. Java's own client, because it never
/// sends a POST a second time by itself, as the older one does.
final class Wire {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /// One for all providers, made when the first text goes out: its threads and the trusted
    /// certificates are dear, and most functions send nothing.
    private static final class Client {
        static final HttpClient ONE =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /// What came back.
    ///
    /// @param body an empty object when it was no JSON object
    record Reply(int status, ObjectNode body) {
        boolean good() {
            return status / 100 == 2;
        }
    }

    /// Sends, and reads the reply as a delivery. No connection is certainly no delivery; a
    /// connection that broke or fell silent says nothing.
    Delivery deliver(HttpRequest request, Function<Reply, Delivery> reading) {
        try {
            return reading.apply(exchange(request));
        } catch (HttpConnectTimeoutException | ConnectException _) {
            return new Delivery.NotYet("not-connected");
        } catch (IOException _) {
            return new Delivery.Unknown("no-answer");
        }
    }

    /// Sends and waits.
    ///
    /// @throws IOException when no whole reply came
    Reply exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> got =
                    Client.ONE.send(request, HttpResponse.BodyHandlers.ofByteArray());
            ObjectNode body =
                    Json.readObject(got.body())
                            .orElseGet(
                                    () ->
                                            Json.readObject("{}".getBytes(StandardCharsets.UTF_8))
                                                    .orElseThrow());
            return new Reply(got.statusCode(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
