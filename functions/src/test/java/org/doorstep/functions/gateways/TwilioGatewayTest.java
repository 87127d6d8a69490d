package org.doorstep.functions.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;
import org.doorstep.functions.web.Form;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The contract, with Twilio's REST API.
final class TwilioGatewayTest extends SmsGatewayContract {

    private static final Settings SETTINGS =
            new Settings(
                    setting ->
                            Optional.ofNullable(
                                    Map.of(
                                                    Setting.TWILIO_ACCOUNT, "ACxx",
                                                    Setting.TWILIO_TOKEN, "12345")
                                            .get(setting)));

    private final FakeProvider fake =
            new FakeProvider(
                    new FakeProvider.Manners(
                            "{\"sid\":\"SM9\",\"status\":\"queued\"}",
                            "{\"code\":20429,\"status\":429}",
                            "{\"code\":20500,\"status\":500}",
                            "{\"code\":21610,\"status\":400}",
                            400),
                    _ -> "{}");

    @AfterEach
    void close() {
        fake.close();
    }

    @Override
    SmsGateway gateway() {
        return new TwilioGateway(fake.address(), SETTINGS);
    }

    @Override
    SmsGateway toNobody() {
        return new TwilioGateway(URI.create("http://127.0.0.1:1"), SETTINGS);
    }

    @Override
    List<String> taken() {
        return fake.taken().stream()
                .map(r -> Form.read(r.body()).first("Body").orElse(""))
                .toList();
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
    void the_request_is_the_one_of_the_reference() {
        Delivery delivery = gateway().send(new Outgoing("+447700900123", "+4477", "a", "r"));
        assertEquals(new Delivery.Accepted("SM9"), delivery);
        FakeProvider.Request request = fake.taken().getFirst();
        assertEquals("/2010-04-01/Accounts/ACxx/Messages.json", request.path());
        assertEquals("Basic QUN4eDoxMjM0NQ==", request.authorization());
        assertEquals("+447700900123", Form.read(request.body()).first("To").orElse(""));
        assertEquals("+4477", Form.read(request.body()).first("From").orElse(""));
    }

    @Test
    void without_an_account_a_text_waits() {
        Settings none = new Settings(_ -> Optional.empty());
        Delivery delivery =
                new TwilioGateway(fake.address(), none).send(new Outgoing("+44", "", "a", "r"));
        assertInstanceOf(Delivery.NotYet.class, delivery);
    }
}
