package org.doorstep.functions.lambda;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.functions.texts.Gateway;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.web.Json;

/// Hands texts to an address as JSON, where a provider's own gateway will stand. Without an
/// address it takes none: the text it answers then stays in the queue and is not lost.
final class WebGateway implements Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<URI> address;
    /// One for all texts: its threads and connections are dear.
    private final HttpClient client = HttpClient.newHttpClient();

    WebGateway(Optional<URI> address) {
        this.address = address;
    }

    record Text(String to, String text) {}

    @Override
    public void send(Sender to, String text) {
        URI there =
                address.orElseThrow(() -> new IllegalStateException("no gateway to send texts"));
        HttpRequest request =
                HttpRequest.newBuilder(there)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.write(new Text(to.value(), text))))
                        .build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("the gateway answered " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the gateway does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }
}
