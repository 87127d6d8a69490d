package org.doorstep.functions.gateways;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;
import org.doorstep.functions.web.Json;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/// AWS End User Messaging's `SendTextMessage` (its API reference), signed by the SDK's own signer
/// and sent once: the call knows no idempotency, so nothing may repeat it.
public final class AwsGateway implements SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A text that the network could not deliver in five minutes is given up (SMS-37).
    private static final int SECONDS_TO_LIVE = 300;

    private static final String SIGNING_NAME = "sms-voice";

    private final Wire wire = new Wire();
    private final ErrorTable errors = new ErrorTable("aws");
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final URI address;
    private final String region;
    private final AwsCredentialsProvider credentials;
    private final Settings settings;
    private final InstantSource machine;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SendTextMessage(
            String DestinationPhoneNumber,
            String OriginationIdentity,
            String MessageBody,
            String MessageType,
            @Nullable String ConfigurationSetName,
            @Nullable String ProtectConfigurationId,
            @Nullable String MaxPrice,
            int TimeToLive,
            Map<String, String> Context) {}

    public AwsGateway(
            URI address,
            String region,
            AwsCredentialsProvider credentials,
            Settings settings,
            InstantSource machine) {
        this.address = address;
        this.region = region;
        this.credentials = credentials;
        this.settings = settings;
        this.machine = machine;
    }

    /// Where it is in a region.
    public static URI address(String region) {
        return URI.create("https://sms-voice." + region + ".amazonaws.com/");
    }

    @Override
    public Delivery send(Outgoing text) {
        if (!text.to().startsWith("+")) {
            return new Delivery.Refused("no-number");
        }
        if (text.from().isEmpty()) {
            return new Delivery.NotYet("no-origin");
        }
        byte[] body =
                Json.write(
                        new SendTextMessage(
                                text.to(),
                                text.from(),
                                text.words(),
                                "TRANSACTIONAL",
                                settings.find(Setting.AWS_CONFIGURATION_SET).orElse(null),
                                settings.find(Setting.AWS_PROTECT_CONFIGURATION).orElse(null),
                                settings.find(Setting.AWS_MAX_PRICE).orElse(null),
                                SECONDS_TO_LIVE,
                                Map.of("reference", text.reference())));
        return wire.deliver(signed(body), this::read);
    }

    private Delivery read(Wire.Reply reply) {
        if (reply.good()) {
            String id = Json.text(reply.body(), "MessageId");
            return new Delivery.Accepted(id == null ? "" : id);
        }
        String type = reply.body().path("__type").asText("http").replaceAll(".*#", "");
        String reason = reply.body().path("Reason").asText("");
        Delivery byType = errors.sort(type, reply.status());
        return reason.isEmpty() ? byType : errors.sort(type + "/" + reason, byType);
    }

    private HttpRequest signed(byte[] body) {
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(address)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("X-Amz-Target", "PinpointSMSVoiceV2.SendTextMessage")
                        .build();
        SdkHttpRequest signed =
                signer.sign(
                                r ->
                                        r.identity(credentials.resolveCredentials())
                                                .request(request)
                                                .payload(ContentStreamProvider.fromByteArray(body))
                                                .putProperty(
                                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                        SIGNING_NAME)
                                                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                                                .putProperty(
                                                        HttpSigner.SIGNING_CLOCK,
                                                        Clock.fixed(
                                                                machine.instant(), ZoneOffset.UTC)))
                        .request();
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(PATIENCE);
        signed.forEachHeader(
                (name, values) -> {
                    // Java's client writes these two itself, to the same values.
                    if (!name.equalsIgnoreCase("Host")
                            && !name.equalsIgnoreCase("Content-Length")) {
                        values.forEach(value -> builder.header(name, value));
                    }
                });
        return builder.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }
}
