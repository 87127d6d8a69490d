package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.functions.Settings;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.Street;
import org.doorstep.functions.web.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Texts from Twilio, through the real server.
class TwilioDoorTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PUBLIC = "https://mycompany.example";
    private static final StandIns.Memory MEMORY = new StandIns.Memory();
    private static Street street;

    @BeforeAll
    static void open() {
        street =
                new Street(
                        StandIns.house(
                                StandIns.search(List.of()),
                                StandIns.store(List.of()),
                                MEMORY,
                                StandIns.settings()));
    }

    @AfterAll
    static void close() {
        street.close();
    }

    /// Signs as Twilio does, written apart from the code under test.
    private static String sign(String url, String body) {
        String fields =
                Form.read(body).fields().stream()
                        .map(f -> f.name() + f.value())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec("12345".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((url + fields).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> text(String body) {
        return street.post(
                "/sms/twilio",
                body,
                Map.of(
                        "Content-Type",
                        FORM,
                        "X-Twilio-Signature",
                        sign(PUBLIC + "/sms/twilio", body)));
    }

    @Test
    void answers_a_signed_text_in_twiml() {
        var answer = text("MessageSid=SM1&From=%2B447700900513&To=%2B447700900000&Body=hello");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "text/xml;charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("<Response><Message>Bow Doorstep"), answer.body());
    }

    @Test
    @Tag("SMS-17")
    @Tag("SMS-20")
    void a_text_with_spaces_pluses_and_repeated_or_unknown_names_is_read_whole() {
        var answer =
                text(
                        "MessageSid=SM2&From=%2B447700900514&Body=hello+there%2B%26&New=1&New=2"
                                + "&NumMedia=0&Body=second");
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("[hello"), answer.body());
    }

    @Test
    @Tag("SEC-09")
    @Tag("SMS-24")
    void the_same_message_gets_the_same_answer_and_takes_one_step() {
        String body = "MessageSid=SM3&From=%2B447700900515&Body=hello";
        var first = text(body);
        int written = MEMORY.written;
        assertEquals(first.body(), text(body).body());
        assertEquals(written, MEMORY.written);
    }

    @Test
    @Tag("SMS-09")
    void whatever_comes_in_gets_one_safe_reply() {
        List<String> odd =
                List.of(
                        "",
                        "Body=",
                        "Body=+++&NumMedia=0",
                        "Body=&NumMedia=1&MediaUrl0=https%3A%2F%2Fmedia.example%2F1",
                        "NumMedia=3",
                        "Body=%F0%9F%98%80%F0%9F%AB%A0%E2%80%8D%F0%9F%92%A9",
                        "Body=%ED%A0%80%FF%C3%28%00%01",
                        "Body=%E2%80%AE%E2%80%8B%D9%85%D8%B1%D8%AD%D8%A8%D8%A7",
                        "Body=%",
                        "Body=" + "tea+near+E3+".repeat(3_000),
                        "Body=%3CMessage%3E%26%5D%5D%3E");
        for (int i = 0; i < odd.size(); i++) {
            var answer =
                    text("MessageSid=SO" + i + "&From=%2B4477009003" + (10 + i) + "&" + odd.get(i));
            assertEquals(200, answer.statusCode(), odd.get(i));
            String body = answer.body();
            assertEquals(2, body.split("<Message>", -1).length, body);
            assertFalse(body.contains("<Message></Message>"), body);
            assertTrue(body.contains("Bow Doorstep"), body);
            assertFalse(body.contains("&lt;Message"), body);
        }
    }

    @Test
    void two_hundred_people_in_a_row_each_get_one_reply() {
        for (int i = 0; i < 200; i++) {
            String body = "MessageSid=SP" + i + "&From=%2B4477009" + (20_000 + i) + "&Body=hello";
            var answer = text(body);
            assertEquals(200, answer.statusCode());
            assertEquals(2, answer.body().split("<Message>", -1).length, answer.body());
        }
    }

    @Test
    @Tag("SMS-26")
    void a_signed_form_that_is_sent_again_by_whoever_overheard_it_moves_nothing() {
        String body = "MessageSid=SM26&From=%2B447700900526&To=%2B447700900000&Body=MORE";
        var first = text(body);
        int written = MEMORY.written;
        for (int i = 0; i < 5; i++) {
            assertEquals(first.body(), text(body).body());
        }
        assertEquals(written, MEMORY.written);
        assertEquals(403, textSignedAs(body, body.replace("SM26", "SM27")).statusCode());
        assertEquals(403, textSignedAs(body, body.replace("MORE", "STOP")).statusCode());
    }

    /// One body under the signature of another.
    private static HttpResponse<String> textSignedAs(String signed, String body) {
        return street.post(
                "/sms/twilio",
                body,
                Map.of(
                        "Content-Type",
                        FORM,
                        "X-Twilio-Signature",
                        sign(PUBLIC + "/sms/twilio", signed)));
    }

    @Test
    @Tag("SEC-09")
    void a_wrong_or_missing_signature_is_refused_without_detail() {
        for (String signature : List.of("x", "", sign("http://evil.example/sms/twilio", "a=b"))) {
            var answer =
                    street.post(
                            "/sms/twilio",
                            "From=%2B447700900513&Body=hello",
                            Map.of("Content-Type", FORM, "X-Twilio-Signature", signature));
            assertEquals(403, answer.statusCode());
            assertEquals("The signature is not right.", answer.body());
        }
        assertEquals(403, street.post("/sms/twilio", FORM, "Body=hello").statusCode());
    }

    @Test
    @Tag("SMS-19")
    void the_signed_address_is_never_taken_from_the_request() {
        String body = "From=%2B447700900513&Body=hello";
        var answer =
                street.post(
                        "/sms/twilio",
                        body,
                        Map.of(
                                "Content-Type",
                                FORM,
                                "X-Forwarded-Host",
                                "evil.example",
                                "X-Forwarded-Proto",
                                "https",
                                "X-Twilio-Signature",
                                sign("https://evil.example/sms/twilio", body)));
        assertEquals(403, answer.statusCode());
    }

    @Test
    void without_settings_a_person_is_still_answered() {
        Settings broken =
                new Settings(
                        _ -> {
                            throw new IllegalStateException("no settings");
                        });
        try (Street without =
                new Street(
                        StandIns.house(
                                StandIns.search(List.of()),
                                StandIns.store(List.of()),
                                new StandIns.Memory(),
                                broken))) {
            var answer = without.post("/sms/twilio", FORM, "From=%2B447700900513&Body=hello");
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("<Message>"), answer.body());
            var danger =
                    without.post(
                            "/sms/twilio", FORM, "From=%2B447700900513&Body=i+want+to+kill+myself");
            assertTrue(danger.body().contains("116 123"), danger.body());
        }
    }
}
