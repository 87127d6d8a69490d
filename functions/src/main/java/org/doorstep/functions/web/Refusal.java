package org.doorstep.functions.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a request is not answered: a short stable code, a sentence for a person, and the field
/// at fault where there is one. Never holds what was sent.
///
/// @param pause how long to wait before asking again; zero when that would not help
public record Refusal(
        HttpStatus status, String code, String message, @Nullable String field, Duration pause) {

    /// One that waiting does not mend.
    public Refusal(HttpStatus status, String code, String message, @Nullable String field) {
        this(status, code, message, field, Duration.ZERO);
    }

    /// Too many from one address, or altogether (RFC 6585, section 4).
    public static Refusal tooMany(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many",
                "We have had too many messages from your internet connection. Wait "
                        + (seconds == 1 ? "1 second" : seconds + " seconds")
                        + ", then try again. In an emergency call 999.",
                null,
                Duration.ofSeconds(seconds));
    }

    /// The answer with the header that says how long to wait (RFC 9110, 10.2.3).
    public <B> MutableHttpResponse<B> on(MutableHttpResponse<B> answer) {
        return pause.isZero()
                ? answer
                : answer.header(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
    }

    /// A field that is not what it must be.
    public static Refusal badField(String field, String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, "bad-" + field, message, field);
    }

    public static Refusal badBody(String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, "bad-body", message, null);
    }

    public static Refusal wrongType(String wanted) {
        return new Refusal(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-type", "Send " + wanted + ".", null);
    }

    public static Refusal tooLarge() {
        return new Refusal(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "too-large",
                "That is more than this door takes.",
                null);
    }

    /// A post from a page of another site (ASVS 5.0 V3.5.3).
    public static Refusal otherSite() {
        return new Refusal(
                HttpStatus.FORBIDDEN, "other-site", "Another site may not send this.", null);
    }

    public static Refusal unavailable() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The directory cannot be searched just now. Please try again in a few minutes.",
                null);
    }
}
