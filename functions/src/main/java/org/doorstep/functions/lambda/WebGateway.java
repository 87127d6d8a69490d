package org.doorstep.functions.lambda;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.functions.web.Json;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;

/// Hands texts to an address as JSON, where a rehearsal without a provider has them sent. Without
/// an address it takes none: the text then waits in the outbox.
final class WebGateway implements SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<URI> address;

    /// One for all texts, made when the first goes out: its threads and the trusted certificates
    /// are dear, and most functions send nothing.
    private static final class Client {
        static final HttpClient ONE = HttpClient.newHttpClient();
    }

    WebGateway(Optional<URI> address) {
        this.address = address;
    }

    record Text(String to, String text) {}

    @Override
    public Delivery send(Outgoing text) {
        if (address.isEmpty()) {
            return new Delivery.NotYet("no-gateway");
        }
        HttpRequest request =
                HttpRequest.newBuilder(address.get())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.write(new Text(text.to(), text.words()))))
                        .build();
        try {
            int status =
                    Client.ONE.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2
                    ? new Delivery.Accepted(text.reference())
                    : new Delivery.Unknown("http-" + status);
        } catch (ConnectException _) {
            return new Delivery.NotYet("not-connected");
        } catch (IOException _) {
            return new Delivery.Unknown("no-answer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Delivery.Unknown("interrupted");
        }
    }
}
