package org.doorstep.functions.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.Channel;
import org.doorstep.functions.House;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Journal;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.InMemoryLedger;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The contract, with GOV.UK Notify's API; and its tokens, references and missed texts.
final class NotifyGatewayTest extends SmsGatewayContract {

    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Settings SETTINGS =
            new Settings(
                    setting ->
                            Optional.ofNullable(
                                    Map.of(
                                                    Setting.NOTIFY_KEY,
                                                    "bow-doorstep-" + SERVICE + "-" + SECRET,
                                                    Setting.NOTIFY_TEMPLATE,
                                                    "template-id",
                                                    Setting.NOTIFY_SENDS_TO,
                                                    "everybody")
                                            .get(setting)));

    private final FakeProvider fake =
            new FakeProvider(
                    new FakeProvider.Manners(
                            "{\"id\":\"740e5834\",\"reference\":\"x\"}",
                            "{\"errors\":[{\"error\":\"RateLimitError\"}],\"status_code\":429}",
                            "{\"errors\":[{\"error\":\"Exception\"}],\"status_code\":500}",
                            "{\"errors\":[{\"error\":\"ValidationError\"}],\"status_code\":400}",
                            400),
                    this::reading);

    private static final Journal JOURNAL =
            new Journal(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    InstantSource.fixed(NOW));

    private final List<String> received = new ArrayList<>();

    /// A text that Notify got so many minutes ago.
    private void received(String id, int minutes, String words) {
        received.add(
                """
                {"id":"%s","user_number":"447700900111","notify_number":"07700900000",
                 "content":"%s","created_at":"%s"}
                """
                        .formatted(id, words, NOW.minusSeconds(60L * minutes)));
    }

    private String reading(FakeProvider.Request request) {
        if (request.path().startsWith("/v2/received-text-messages")) {
            boolean first = !request.path().contains("older_than");
            return "{\"received_text_messages\":["
                    + (first ? String.join(",", received) : "")
                    + "]}";
        }
        String reference = request.path().replaceAll(".*reference=", "");
        boolean known =
                fake.taken().stream().anyMatch(r -> json(r, "/reference").equals(reference));
        return "{\"notifications\":[" + (known ? "{\"id\":\"740e5834\"}" : "") + "]}";
    }

    private static String json(FakeProvider.Request request, String field) {
        try {
            return new ObjectMapper().readTree(request.body()).at(field).asText();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Override
    NotifyGateway gateway() {
        return new NotifyGateway(fake.address(), SETTINGS, InstantSource.fixed(NOW));
    }

    @Override
    SmsGateway toNobody() {
        return new NotifyGateway(
                URI.create("http://127.0.0.1:1"), SETTINGS, InstantSource.fixed(NOW));
    }

    @Override
    List<String> taken() {
        return fake.taken().stream().map(r -> json(r, "/personalisation/text")).toList();
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
    @Tag("SMS-31")
    void it_sends_by_template_with_our_reference_and_a_token_of_this_second() throws Exception {
        var unused = gateway().send(new Outgoing("+447700900000", "", "tea ☕", "key.0"));
        FakeProvider.Request request = fake.taken().getFirst();
        assertEquals("/v2/notifications/sms", request.path());
        assertEquals("template-id", json(request, "/template_id"));
        assertEquals("key.0", json(request, "/reference"));
        assertEquals("+447700900000", json(request, "/phone_number"));
        String[] token = request.authorization().substring("Bearer ".length()).split("[.]", -1);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] mark = mac.doFinal((token[0] + "." + token[1]).getBytes(StandardCharsets.UTF_8));
        assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(mark), token[2]);
        String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        assertEquals("{\"iss\":\"" + SERVICE + "\",\"iat\":" + NOW.getEpochSecond() + "}", claims);
    }

    @Test
    @Tag("SMS-34")
    void it_says_what_became_of_a_reference() {
        fake.next(FakeProvider.Mood.TAKES_AND_FALLS_SILENT);
        assertInstanceOf(
                Delivery.Unknown.class,
                gateway().send(new Outgoing("+447700900000", "", "a", "k.0")));
        assertInstanceOf(Delivery.NotYet.class, gateway().ask("k.1"));
        assertInstanceOf(Delivery.Unknown.class, toNobody().ask("k.0"));
    }

    @Test
    void a_key_is_read_whatever_its_name_and_nothing_else_is() {
        assertEquals(
                Optional.of(new NotifyKey(SERVICE, SECRET)),
                NotifyKey.read("a name-" + SERVICE + "-" + SECRET));
        assertTrue(NotifyKey.read(SERVICE).isEmpty());
        assertTrue(NotifyKey.read("").isEmpty());
    }

    @Test
    @Tag("SMS-30")
    void what_a_lost_callback_did_not_bring_is_fetched_unless_it_is_too_new_or_too_old() {
        for (int minutes : List.of(1, 5, 40, 300)) {
            received("m" + minutes, minutes, "tea");
        }
        received.add("{\"id\":null}");
        List<Inbound> taken = new ArrayList<>();
        int missed =
                new MissedTexts(gateway(), JOURNAL)
                        .takeIn(
                                text -> {
                                    taken.add(text);
                                    return true;
                                },
                                NOW);
        assertEquals(2, missed);
        assertEquals(List.of("m5", "m40"), taken.stream().map(Inbound::id).toList());
        assertEquals("+447700900111", taken.getFirst().from());
        assertFalse(taken.getFirst().key().isEmpty());
    }

    @Test
    @Tag("SMS-30")
    void a_text_whose_callback_was_lost_is_answered_once_by_the_sweep_and_late_only_in_danger() {
        received("fresh", 5, "online yoga");
        received("spoilt", 6, "online pottery");
        received("late", 40, "online choir");
        received("late danger", 40, "i want to kill myself");
        List<Outgoing> sent = new ArrayList<>();
        Texting texting = texting(sent);
        for (int round = 0; round < 3; round++) {
            int missed = new MissedTexts(gateway(), JOURNAL).takeIn(texting::takeInMissed, NOW);
            assertEquals(round == 0 ? 3 : 0, missed);
        }
        assertEquals(2, sent.size(), sent.toString());
        assertTrue(sent.getFirst().words().contains("Stitchers"), sent.toString());
        assertTrue(sent.getLast().words().contains("116 123"), sent.toString());
    }

    /// One message's stored answer does not open, as when its key is gone.
    private static Texting texting(List<Outgoing> sent) {
        Inbound spoilt = new Inbound("notify", "spoilt", "", "", "", Channel.SMS, NOW);
        StandIns.Memory memory = new StandIns.Memory();
        var listings = List.of(StandIns.listing("stitchers", "Bow Stitchers"));
        House whole =
                StandIns.house(
                        StandIns.search(listings),
                        StandIns.store(listings),
                        memory,
                        StandIns.settings(),
                        Map.of(
                                "notify",
                                text -> {
                                    sent.add(text);
                                    return new Delivery.Accepted("id");
                                }));
        House house =
                StandIns.with(
                        whole,
                        new InMemoryLedger(memory) {
                            @Override
                            public synchronized Optional<Exchange> answer(String key) {
                                if (key.equals(spoilt.key())) {
                                    throw new IllegalStateException("it does not open");
                                }
                                return super.answer(key);
                            }
                        },
                        whole.needs());
        return new Texting(house, house.receptionist(), new Senders(house.settings()), JOURNAL);
    }

    @Test
    @Tag("SMS-33")
    void outside_production_nothing_goes_but_to_notifys_own_test_numbers() {
        for (String mode : List.of("", "test-numbers")) {
            Settings elsewhere =
                    new Settings(
                            setting ->
                                    setting == Setting.NOTIFY_SENDS_TO
                                            ? Optional.of(mode)
                                            : SETTINGS.find(setting));
            NotifyGateway gateway =
                    new NotifyGateway(fake.address(), elsewhere, InstantSource.fixed(NOW));
            forget();
            for (String number : List.of("000", "111", "222", "003", "002")) {
                Outgoing text = new Outgoing("+447700900" + number, "", "tea", "k." + number);
                assertInstanceOf(Delivery.Accepted.class, gateway.send(text), number);
            }
            for (String number : List.of("+447700900123", "+447911123456")) {
                assertInstanceOf(
                        Delivery.Refused.class,
                        gateway.send(new Outgoing(number, "", "tea", "k.9")),
                        number);
            }
            assertEquals(5, taken().size());
        }
    }
}
