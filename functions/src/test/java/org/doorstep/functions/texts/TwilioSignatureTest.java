package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.functions.web.Form;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Twilio's signature, against the vectors Twilio publishes.
class TwilioSignatureTest {

    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Form FORM =
            Form.read(
                    "To=%2B18005551212&Digits=1234&Caller=%2B14158675309&From=%2B14158675309"
                            + "&CallSid=CA1234567890ABCDE");

    @Test
    @Tag("SMS-18")
    void holds_for_the_published_vector() {
        assertTrue(TwilioSignature.holds("12345", URL, FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
    }

    @Test
    void holds_for_a_url_whose_port_was_put_in_or_left_out() {
        assertTrue(
                TwilioSignature.holds(
                        "12345",
                        "https://mycompany.com:1234/myapp.php?foo=1&bar=2",
                        FORM,
                        "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
        assertTrue(TwilioSignature.holds("12345", URL, FORM, "kvajT1Ptam85bY51eRf/AJRuM3w="));
        assertTrue(
                TwilioSignature.holds(
                        "12345",
                        "http://mycompany.com/myapp.php?foo=1&bar=2",
                        FORM,
                        "0ZXoZLH/DfblKGATFgpif+LLRf4="));
    }

    @Test
    void fails_for_anything_else() {
        for (String wrong : List.of("", "x", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "\uD83D\uDE00")) {
            assertFalse(TwilioSignature.holds("12345", URL, FORM, wrong), wrong);
        }
        assertFalse(TwilioSignature.holds("12345", URL, FORM, null));
        assertFalse(TwilioSignature.holds("54321", URL, FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
        Form changed = Form.read("Digits=12345&CallSid=CA1234567890ABCDE");
        assertFalse(TwilioSignature.holds("12345", URL, changed, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
    }

    @Test
    @Tag("SMS-18")
    void holds_for_every_vector_of_the_collection() throws IOException {
        Path file =
                Path.of(System.getProperty("doorstep.root", ".."))
                        .resolve("../shared/data/webhook-and-event-fixtures/twilio")
                        .resolve("signature_vectors.json");
        Assumptions.assumeTrue(Files.exists(file), "the shared data are not here");
        JsonNode vectors = new ObjectMapper().readTree(file.toFile()).get("form_vectors");
        for (JsonNode vector : vectors) {
            List<Form.Field> fields = new ArrayList<>();
            vector.get("params")
                    .properties()
                    .forEach(p -> fields.add(new Form.Field(p.getKey(), p.getValue().asText(""))));
            boolean holds =
                    TwilioSignature.holds(
                            vector.get("auth_token").asText(),
                            vector.get("url").asText(),
                            new Form(fields),
                            vector.get("x_twilio_signature").asText());
            assertEquals(
                    vector.get("expect_valid").asBoolean(), holds, vector.get("name").asText());
        }
    }
}
