package org.doorstep.functions.pages;

import io.micronaut.http.HttpStatus;

/// The page that says why there is no other.
public record Sorry(String title, String words) {

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
