package org.doorstep.functions.texts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.functions.web.Form;
import org.jspecify.annotations.Nullable;

/// Twilio's signature of a form (twilio.com/docs/usage/webhooks/webhooks-security): base64 of
/// HMAC-SHA1, under the account's auth token, of the URL followed by every name and value,
/// sorted by name, without separators.
///
/// SHA-1 is the provider's choice; repeated deliveries are caught by message id as well.
public final class TwilioSignature {

    private static final String HMAC = "HmacSHA1";

    private TwilioSignature() {}

    /// Whether the signature is right for the URL as it is, or with its port left out or put
    /// in, since Twilio signs either. Compared in constant time.
    public static boolean holds(String token, String url, Form form, @Nullable String signature) {
        if (signature == null) {
            return false;
        }
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        String fields = fields(form);
        boolean holds = false;
        for (String candidate : spellings(url)) {
            byte[] right = sign(token, candidate + fields).getBytes(StandardCharsets.UTF_8);
            holds |= MessageDigest.isEqual(right, given);
        }
        return holds;
    }

    /// A name that comes twice with the same value counts once, as in Twilio's own libraries.
    private static String fields(Form form) {
        return form.fields().stream()
                .distinct()
                .sorted(Comparator.comparing(Form.Field::name).thenComparing(Form.Field::value))
                .map(field -> field.name() + field.value())
                .collect(Collectors.joining());
    }

    private static List<String> spellings(String url) {
        URI uri = URI.create(url);
        String scheme = uri.getScheme();
        String afterHost =
                url.substring(url.indexOf(uri.getRawAuthority()) + uri.getRawAuthority().length());
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
        String bare = scheme + "://" + uri.getHost();
        return Stream.of(url, bare + afterHost, bare + ":" + port + afterHost).distinct().toList();
    }

    private static String sign(String token, String signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
