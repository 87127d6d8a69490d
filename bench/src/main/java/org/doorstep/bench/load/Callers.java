package org.doorstep.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Plays Twilio, and people on the web beside it: hands texts in at their moments, each signed,
/// and waits for nobody's answer before the next.
///
/// @param home where the doors are
/// @param token what signs
public record Callers(String home, String token) {

    /// Twilio waits no longer (SMS-23); a text without an answer by then is lost.
    private static final Duration WAITS = Duration.ofSeconds(15);

    /// Hands all of them in.
    ///
    /// @throws IOException when it is interrupted
    public List<Taken> play(List<Arrival> arrivals) throws IOException {
        List<CompletableFuture<Taken>> taken = new ArrayList<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long start = System.nanoTime();
            for (Arrival arrival : arrivals) {
                HttpRequest request = request(arrival);
                until(start + arrival.at());
                taken.add(send(client, request, arrival, start + arrival.at()));
            }
            return taken.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void until(long moment) throws IOException {
        for (long left = moment - System.nanoTime(); left > 0; ) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new IOException("interrupted");
            }
            left = moment - System.nanoTime();
        }
    }

    private static CompletableFuture<Taken> send(
            HttpClient client, HttpRequest request, Arrival arrival, long moment) {
        long late = System.nanoTime() - moment;
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle(
                        (response, fault) -> {
                            long waited = System.nanoTime() - moment;
                            return fault == null
                                    ? new Taken(
                                            arrival,
                                            waited,
                                            late,
                                            response.statusCode(),
                                            Taken.replies(response.body()))
                                    : new Taken(arrival, waited, late, 0, List.of());
                        });
    }

    private HttpRequest request(Arrival text) {
        if (text.search()) {
            String words = URLEncoder.encode(text.words(), StandardCharsets.UTF_8);
            return HttpRequest.newBuilder(URI.create(home + "/api/search?q=" + words))
                    .timeout(WAITS)
                    .build();
        }
        return signed(text);
    }

    private HttpRequest signed(Arrival text) {
        URI door = URI.create(home + "/sms/twilio");
        Map<String, String> fields =
                new TreeMap<>(
                        Map.of(
                                "MessageSid", text.id(),
                                "AccountSid", "AC00000000000000000000000000000000",
                                "From", text.from(),
                                "To", text.to(),
                                "NumMedia", "0",
                                "NumSegments", "1",
                                "Body", text.words()));
        StringBuilder signed = new StringBuilder(door.toString());
        StringBuilder form = new StringBuilder();
        fields.forEach(
                (name, value) -> {
                    signed.append(name).append(value);
                    form.append(form.isEmpty() ? "" : "&").append(name).append('=');
                    form.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                });
        return HttpRequest.newBuilder(door)
                .timeout(WAITS)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature(signed.toString()))
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
    }

    /// As Twilio signs (twilio.com/docs/usage/webhooks/webhooks-security), written apart from the
    /// product's own reading of it.
    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
