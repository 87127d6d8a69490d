package org.doorstep.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.doorstep.functions.texts.TwilioSignature;
import org.doorstep.functions.web.Form;
import org.junit.jupiter.api.Tag;

/// A form as a webhook or a browser posts it, and the address it is posted to.
class FormFuzzTest {

    @FuzzTest(maxDuration = "2m")
    @Tag("REL-20")
    void never_breaks(byte[] bytes) {
        Bound.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        Form form = Form.read(bytes);
        if (form.fields().stream().anyMatch(field -> form.first(field.name()).isEmpty())) {
            throw new AssertionError("a field that is there is not found");
        }
        Form.read(new String(bytes, StandardCharsets.UTF_8));
        if (TwilioSignature.holds("token", "https://doorstep.example/sms/twilio", form, "")) {
            throw new AssertionError("an empty signature holds");
        }
    }
}
