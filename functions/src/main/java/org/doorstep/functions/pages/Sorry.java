package org.doorstep.functions.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/// The page that says why there is no other.
public record Sorry(String title, String words) {

    /// An answer of this status that is the page.
    public static MutableHttpResponse<String> answer(HttpStatus status, String words) {
        return HttpResponse.<String>status(status)
                .contentType("text/html;charset=utf-8")
                .body(page(status, words));
    }

    /// The page for a status, with a sentence of ours.
    public static String page(HttpStatus status, String words) {
        String title =
                switch (status) {
                    case NOT_FOUND -> "Page not found";
                    case SERVICE_UNAVAILABLE -> "Sorry, we cannot answer just now";
                    default -> "Sorry, that did not work";
                };
        return Page.html("sorry", new Sorry(title, words));
    }
}
