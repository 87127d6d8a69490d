package org.doorstep.functions;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.functions.web.Form;

/// Posts as Twilio does, under the settings of {@link StandIns}; written apart from the code under
/// test.
public final class TwilioSigned {

    public static final String FORM = "application/x-www-form-urlencoded";

    private static final String PUBLIC = "https://mycompany.example";

    private TwilioSigned() {}

    /// The signature of a form that is posted to this address.
    public static String sign(String url, String body) {
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

    public static HttpResponse<String> post(Street street, String body) {
        return postAs(street, body, body);
    }

    /// One body under the signature of another.
    public static HttpResponse<String> postAs(Street street, String signed, String body) {
        return street.post(
                "/sms/twilio",
                body,
                Map.of(
                        "Content-Type",
                        FORM,
                        "X-Twilio-Signature",
                        sign(PUBLIC + "/sms/twilio", signed)));
    }
}
