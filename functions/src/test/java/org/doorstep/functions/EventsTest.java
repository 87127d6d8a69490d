package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.functions.web.Form;
import org.junit.jupiter.api.Test;

/// Every sample in `events/`, handed to its door as its provider would.
class EventsTest {

    private static final Path EVENTS =
            Path.of(System.getProperty("doorstep.root", "..")).resolve("events");

    @Test
    void every_sample_is_answered_at_its_door() throws Exception {
        try (Street street = new Street(StandIns.house(List.of()));
                Stream<Path> samples = Files.list(EVENTS)) {
            for (Path sample : samples.filter(EventsTest::ours).sorted().toList()) {
                HttpResponse<String> answer = send(street, sample);
                assertEquals(200, answer.statusCode(), sample + answer.body());
                String said = sample.endsWith("sms-notify.json") ? "Taken." : "Bow Doorstep";
                assertTrue(answer.body().contains(said), sample + answer.body());
            }
        }
    }

    /// Those that AWS hands in go to its functions: `ZipTest`.
    private static boolean ours(Path sample) {
        String name = sample.getFileName().toString();
        return !name.matches("(http|queue|stream|schedule)-.*[.]json|README[.]md");
    }

    private static HttpResponse<String> send(Street street, Path sample) throws Exception {
        String body = Files.readString(sample);
        return switch (sample.getFileName().toString()) {
            case "sms-twilio.form" ->
                    street.post(
                            "/sms/twilio",
                            body,
                            Map.of(
                                    "Content-Type",
                                    "application/x-www-form-urlencoded",
                                    "X-Twilio-Signature",
                                    sign("https://mycompany.example/sms/twilio", body)));
            case "sms-notify.json" ->
                    street.post(
                            "/sms/notify",
                            body,
                            Map.of(
                                    "Content-Type",
                                    "application/json",
                                    "Authorization",
                                    "Bearer " + StandIns.NOTIFY_TOKEN));
            case "phone-send.json" -> street.post("/phone/send", "application/json", body);
            case "api-chat.json" -> street.post("/api/chat", "application/json", body);
            default -> throw new IOException("nobody takes " + sample);
        };
    }

    private static String sign(String url, String body) throws Exception {
        TreeMap<String, String> sorted = new TreeMap<>();
        Form.read(body).fields().forEach(f -> sorted.put(f.name(), f.value()));
        StringBuilder signed = new StringBuilder(url);
        sorted.forEach((name, value) -> signed.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("12345".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] mark = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(mark);
    }
}
