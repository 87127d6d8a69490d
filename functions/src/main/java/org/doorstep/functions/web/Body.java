package org.doorstep.functions.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Locale;

/// The body of a request as it came, read once.
public final class Body {

    /// More than any honest text, form or chat message: 64 KiB.
    public static final int MAX_BYTES = 64 * 1024;

    /// The header in which a form's media type comes from Lambda, whose adapter would otherwise
    /// read the form itself and lose its bytes.
    public static final String TYPE_AS_SENT = "doorstep-content-type";

    private static final byte[] NONE = {};

    private Body() {}

    /// The bytes, empty when there are none.
    public static byte[] of(HttpRequest<byte[]> request) {
        return request.getBody().orElse(NONE);
    }

    /// Whether the request says its body is of this media type, whatever its parameters.
    public static boolean is(HttpRequest<?> request, String mediaType) {
        String sent = request.getHeaders().get(TYPE_AS_SENT);
        String type = sent == null ? request.getHeaders().get(HttpHeaders.CONTENT_TYPE) : sent;
        if (type == null) {
            return false;
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(mediaType);
    }
}
