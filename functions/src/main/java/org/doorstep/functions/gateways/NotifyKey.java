package org.doorstep.functions.gateways;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A key of GOV.UK Notify: any name, the service's id, the secret. Each request carries a JSON Web
/// Token (RFC 7519) signed with it by HMAC-SHA256, good for 30 seconds around its `iat`.
///
/// @param service the id of the service, the token's `iss`
public record NotifyKey(String service, String secret) {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern WRITTEN = Pattern.compile(".*?(" + UUID + ")-(" + UUID + ")");
    private static final String HEAD = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");

    /// The key as Notify shows it once; empty when it is none.
    public static Optional<NotifyKey> read(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        return matcher.matches()
                ? Optional.of(new NotifyKey(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /// A token for a request made now, by the machine's clock.
    String token(Instant now) {
        String signed =
                HEAD
                        + "."
                        + encoded(
                                "{\"iss\":\""
                                        + service
                                        + "\",\"iat\":"
                                        + now.getEpochSecond()
                                        + "}");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
