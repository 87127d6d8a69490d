package org.doorstep.functions.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.UUID;
import org.doorstep.functions.Opening;
import org.jspecify.annotations.Nullable;

/// Stands before every door: keeps strangers out until the house is open, refuses posts that
/// another site's page sends, puts the security headers on every answer and writes its log line.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Guard implements Ordered {

    private static final String REQUEST = "doorstep.request";

    /// The one script that stands in a page: it tells the style that scripts run (nhsuk-frontend).
    private static final String CLASS_SCRIPT =
            "'sha256-tDOvXJi1PXbg0CWjLCCYSNHRXtps26K4JXkE3M6u/c0='";

    /// The referrer goes to nobody else; with none at all a browser's own form would be sent with
    /// `Origin: null`, which is what a stranger's looks like (Fetch, "append a request Origin").
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self' "
                            + CLASS_SCRIPT
                            + "; style-src 'self'; img-src 'self'; manifest-src 'self';"
                            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                            + " base-uri 'none'; object-src 'none'",
                    "Strict-Transport-Security",
                    "max-age=31536000; includeSubDomains",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(self), microphone=()");

    private final Opening opening;
    private final Journal journal;

    Guard(Opening opening, Journal journal) {
        this.opening = opening;
        this.journal = journal;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /// An answer when the request goes no further, or null.
    @RequestFilter
    @Nullable HttpResponse<?> enter(HttpRequest<?> request) {
        request.setAttribute(REQUEST, new Began(UUID.randomUUID().toString(), System.nanoTime()));
        if (opening.house().isEmpty() && !request.getPath().equals("/health")) {
            return refused(request, Refusal.unavailable());
        }
        boolean changes = request.getMethod() == HttpMethod.POST;
        if (changes && "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
            return refused(request, Refusal.otherSite());
        }
        return null;
    }

    /// What is answered here does not come by `leave` of its own.
    private HttpResponse<?> refused(HttpRequest<?> request, Refusal refusal) {
        MutableHttpResponse<?> response = Faults.answer(request, refusal);
        leave(request, response);
        return response;
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        HEADERS.forEach(headers::set);
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        Began began =
                request.getAttribute(REQUEST, Began.class)
                        .orElseGet(() -> new Began("none", System.nanoTime()));
        headers.set("X-Request-Id", began.requestId());
        journal.answered(
                began.requestId(),
                request.getMethod().name(),
                BasicHttpAttributes.getUriTemplate(request).orElse("none"),
                response.code(),
                (System.nanoTime() - began.nanos()) / 1_000_000);
    }

    private record Began(String requestId, long nanos) {}
}
