package org.doorstep.functions.texts;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/// What a provider is told that gets no text from us: a status, and words for whoever reads its
/// log, which say nothing of the message.
final class Plain {

    private Plain() {}

    static HttpResponse<String> words(HttpStatus status, String words) {
        return HttpResponse.<String>status(status)
                .contentType("text/plain;charset=utf-8")
                .body(words);
    }

    /// Every provider hands a text in again that met this.
    static HttpResponse<String> again() {
        return words(HttpStatus.SERVICE_UNAVAILABLE, "Please try again.");
    }
}
