package org.doorstep.functions.gateways;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;
import org.doorstep.functions.web.Json;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;
import org.jspecify.annotations.Nullable;

/// Twilio's REST API (twilio.com/docs/messaging/api/message-resource): what a response could not
/// carry. Most answers never come here, they travel as TwiML. A message can be looked up by its
/// own id only, so that one whose sending ended in doubt stays in doubt.
public final class TwilioGateway implements SmsGateway {

    /// Where Twilio is.
    public static final URI ADDRESS = URI.create("https://api.twilio.com");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Wire wire = new Wire();
    private final ErrorTable errors = new ErrorTable("twilio");
    private final URI address;
    private final Settings settings;

    public TwilioGateway(URI address, Settings settings) {
        this.address = address;
        this.settings = settings;
    }

    @Override
    public Delivery send(Outgoing text) {
        Optional<String> account = settings.find(Setting.TWILIO_ACCOUNT);
        Optional<String> token = settings.find(Setting.TWILIO_TOKEN);
        if (account.isEmpty() || token.isEmpty()) {
            return new Delivery.NotYet("not-set-up");
        }
        if (!text.to().startsWith("+")) {
            return new Delivery.Refused("no-number");
        }
        return wire.deliver(request(text, account.get(), token.get()), this::read);
    }

    private HttpRequest request(Outgoing text, String account, String token) {
        String form =
                Map.of("To", text.to(), "From", text.from(), "Body", text.words())
                        .entrySet()
                        .stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        String basic =
                Base64.getEncoder()
                        .encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        String path = "/2010-04-01/Accounts/" + encoded(account) + "/Messages.json";
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8))
                .build();
    }

    private Delivery read(Wire.Reply reply) {
        if (reply.good()) {
            @Nullable String id = Json.text(reply.body(), "sid");
            return new Delivery.Accepted(id == null ? "" : id);
        }
        return errors.sort(reply.body().path("code").asText("http"), reply.status());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
