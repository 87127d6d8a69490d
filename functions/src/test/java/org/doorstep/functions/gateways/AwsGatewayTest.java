package org.doorstep.functions.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// The contract, with AWS End User Messaging.
final class AwsGatewayTest extends SmsGatewayContract {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Settings SETTINGS =
            new Settings(
                    setting ->
                            Optional.ofNullable(
                                    Map.of(
                                                    Setting.AWS_CONFIGURATION_SET, "events",
                                                    Setting.AWS_PROTECT_CONFIGURATION, "protect-gb",
                                                    Setting.AWS_MAX_PRICE, "0.10")
                                            .get(setting)));

    private final FakeProvider fake =
            new FakeProvider(
                    new FakeProvider.Manners(
                            "{\"MessageId\":\"abc\"}",
                            "{\"__type\":\"com.amazonaws#ThrottlingException\"}",
                            "{\"__type\":\"InternalServerException\"}",
                            "{\"__type\":\"ConflictException\","
                                    + "\"Reason\":\"DESTINATION_PHONE_NUMBER_OPTED_OUT\"}",
                            400),
                    _ -> "{}");

    @AfterEach
    void close() {
        fake.close();
    }

    private static SmsGateway at(URI address) {
        return new AwsGateway(
                address,
                "eu-west-2",
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")),
                SETTINGS,
                InstantSource.fixed(NOW));
    }

    @Override
    SmsGateway gateway() {
        return at(fake.address().resolve("/"));
    }

    @Override
    SmsGateway toNobody() {
        return at(URI.create("http://127.0.0.1:1/"));
    }

    private static JsonNode json(FakeProvider.Request request) {
        try {
            return new ObjectMapper().readTree(request.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    List<String> taken() {
        return fake.taken().stream().map(r -> json(r).path("MessageBody").asText()).toList();
    }

    @Override
    void next(FakeProvider.Mood mood) {
        fake.next(mood);
    }

    @Override
    void forget() {
        fake.taken().clear();
    }

    @Test
    @Tag("SMS-37")
    void the_request_is_the_one_of_the_reference_and_signed() {
        var unused = gateway().send(new Outgoing("+447700900123", "+447700900000", "tea", "k.0"));
        FakeProvider.Request request = fake.taken().getFirst();
        assertEquals("PinpointSMSVoiceV2.SendTextMessage", request.target());
        assertTrue(
                request.authorization()
                        .startsWith(
                                "AWS4-HMAC-SHA256 Credential=AKID/20261124/eu-west-2/sms-voice/"),
                request.authorization());
        assertEquals(
                """
                {"DestinationPhoneNumber":"+447700900123","OriginationIdentity":"+447700900000",\
                "MessageBody":"tea","MessageType":"TRANSACTIONAL","ConfigurationSetName":"events",\
                "ProtectConfigurationId":"protect-gb","MaxPrice":"0.10","TimeToLive":300,\
                "Context":{"reference":"k.0"}}""",
                json(request).toString());
    }
}
