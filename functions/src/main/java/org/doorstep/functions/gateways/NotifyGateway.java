package org.doorstep.functions.gateways;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;
import org.doorstep.functions.web.Json;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;

/// GOV.UK Notify (docs.notifications.service.gov.uk/rest-api): sends by a template with the one
/// placeholder `text`, and knows our reference, so that a text whose sending ended in doubt can
/// be asked after before it goes again.
public final class NotifyGateway implements SmsGateway {

    /// Where Notify is.
    public static final URI ADDRESS = URI.create("https://api.notifications.service.gov.uk");

    /// What {@link Setting#NOTIFY_SENDS_TO} says in production.
    private static final String EVERYBODY = "everybody";

    /// Numbers that send nothing (Notify's documentation, "Smoke testing" and "Test failure
    /// responses"): the first three succeed, then a temporary and a permanent failure (SMS-33).
    private static final Set<String> TEST_NUMBERS =
            Set.of(
                    "+447700900000",
                    "+447700900111",
                    "+447700900222",
                    "+447700900003",
                    "+447700900002");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Wire wire = new Wire();
    private final ErrorTable errors = new ErrorTable("notify");
    private final URI address;
    private final Settings settings;
    private final InstantSource machine;

    record Sms(
            String phone_number,
            String template_id,
            Map<String, String> personalisation,
            String reference) {}

    public NotifyGateway(URI address, Settings settings, InstantSource machine) {
        this.address = address;
        this.settings = settings;
        this.machine = machine;
    }

    @Override
    public Delivery send(Outgoing text) {
        Optional<HttpRequest.Builder> request = request("/v2/notifications/sms");
        Optional<String> template = settings.find(Setting.NOTIFY_TEMPLATE);
        if (request.isEmpty() || template.isEmpty()) {
            return new Delivery.NotYet("not-set-up");
        }
        if (!text.to().startsWith("+")) {
            return new Delivery.Refused("no-number");
        }
        if (!TEST_NUMBERS.contains(text.to()) && !isProduction()) {
            return new Delivery.Refused("no-test-number");
        }
        byte[] body =
                Json.write(
                        new Sms(
                                text.to(),
                                template.get(),
                                Map.of("text", text.words()),
                                text.reference()));
        return wire.deliver(
                request.get()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                reply ->
                        reply.good()
                                ? new Delivery.Accepted(reply.body().path("id").asText(""))
                                : refused(reply));
    }

    private boolean isProduction() {
        return settings.find(Setting.NOTIFY_SENDS_TO).filter(EVERYBODY::equals).isPresent();
    }

    private Delivery refused(Wire.Reply reply) {
        JsonNode first = reply.body().path("errors").path(0);
        return errors.sort(first.path("error").asText("http"), reply.status());
    }

    /// Notify lists what it took by our reference; an empty list is a text it never took.
    @Override
    public Delivery ask(String reference) {
        String path =
                "/v2/notifications?reference="
                        + URLEncoder.encode(reference, StandardCharsets.UTF_8);
        return request(path)
                .map(request -> wire.deliver(request.GET().build(), NotifyGateway::found))
                .map(d -> d instanceof Delivery.Accepted ? d : unsure(d))
                .orElseGet(() -> new Delivery.Unknown("not-set-up"));
    }

    /// Only an answered question says that a text was never taken.
    private static Delivery unsure(Delivery delivery) {
        return delivery instanceof Delivery.NotYet(var code) && code.equals("never-taken")
                ? delivery
                : new Delivery.Unknown("not-asked");
    }

    private static Delivery found(Wire.Reply reply) {
        JsonNode list = reply.body().path("notifications");
        if (!reply.good() || !list.isArray()) {
            return new Delivery.Unknown("not-asked");
        }
        return list.isEmpty()
                ? new Delivery.NotYet("never-taken")
                : new Delivery.Accepted(list.path(0).path("id").asText(""));
    }

    /// A page of the texts Notify received, the latest first.
    ///
    /// @param olderThan the id after which the page begins, or empty for the first
    /// @throws IOException when it does not give one
    JsonNode received(String olderThan) throws IOException {
        String path =
                "/v2/received-text-messages"
                        + (olderThan.isEmpty()
                                ? ""
                                : "?older_than="
                                        + URLEncoder.encode(olderThan, StandardCharsets.UTF_8));
        HttpRequest request =
                request(path).orElseThrow(() -> new IOException("not set up")).GET().build();
        Wire.Reply reply = wire.exchange(request);
        if (!reply.good()) {
            throw new IOException("the list of received texts answered " + reply.status());
        }
        return reply.body().path("received_text_messages");
    }

    /// Whether there is a key to ask with.
    boolean isSetUp() {
        return settings.find(Setting.NOTIFY_KEY).flatMap(NotifyKey::read).isPresent();
    }

    private Optional<HttpRequest.Builder> request(String path) {
        return settings.find(Setting.NOTIFY_KEY)
                .flatMap(NotifyKey::read)
                .map(
                        key ->
                                HttpRequest.newBuilder(address.resolve(path))
                                        .timeout(PATIENCE)
                                        .header(
                                                "Authorization",
                                                "Bearer " + key.token(machine.instant())));
    }
}
