package org.doorstep.functions.texts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;

/// Turns a sender into the key of her conversation: HMAC-SHA256 (RFC 2104) under a key that
/// lies apart from the data, so that the data alone name nobody.
public final class Senders {

    private static final String HMAC = "HmacSHA256";

    private final Settings settings;

    public Senders(Settings settings) {
        this.settings = settings;
    }

    /// The key, 43 characters of base64url.
    ///
    /// @throws RuntimeException when the settings do not answer
    public String key(Sender sender) {
        return key(sender.value());
    }

    /// The key of a sender's value.
    ///
    /// @throws RuntimeException when the settings do not answer
    public String key(String sender) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.key(Setting.PEPPER_KEY), HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(sender.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
