package org.doorstep.functions.web;

import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// Why a request is not answered: a short stable code, a sentence for a person, and the field
/// at fault where there is one. Never holds what was sent.
public record Refusal(HttpStatus status, String code, String message, @Nullable String field) {

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
