package org.doorstep.functions.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Links made of what organisations wrote: only schemes that cannot do harm (ASVS 5.0 V1.2.2).
final class Links {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Links() {}

    /// A `tel:` link, or null when the text holds no number.
    static @Nullable String phone(String number) {
        String digits = number.replaceAll("[^0-9+]", "");
        return digits.length() < 3 ? null : "tel:" + digits;
    }

    /// The address as a link, or null when it is not a web address.
    static @Nullable String web(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme();
            return scheme != null
                            && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                            && uri.getHost() != null
                    ? uri.toString()
                    : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /// A `mailto:` link, or null when the text is no plain address.
    static @Nullable String mail(@Nullable String email) {
        return email != null && email.matches("[\\w.+-]{1,64}@[\\w-]+(\\.[\\w-]+)+")
                ? "mailto:" + email
                : null;
    }
}
