package org.doorstep.functions.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import org.doorstep.functions.pages.Sorry;

/// What is answered when no door answers: the error shape to programs, a plain page to people,
/// never a trace and never what was sent.
///
/// Not by error routes for a status: those also take the answers of our own doors, and an error
/// route that answers with its own status is called again for ever.
@Singleton
@Primary
final class Faults implements ErrorResponseProcessor<Object> {

    /// Paths whose callers are programs.
    private static final List<String> PROGRAMS =
            List.of("/api/", "/health", "/phone/", "/sms/", "/open-referral", "/openactive");

    private final Journal journal;

    Faults(Journal journal) {
        this.journal = journal;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(
            ErrorContext context, MutableHttpResponse<?> base) {
        HttpStatus status = base.status();
        if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            context.getRootCause().ifPresent(fault -> journal.failed("door", fault));
        }
        Refusal refusal = of(status);
        String type = program(context.getRequest()) ? "application/json" : "text/html";
        Object body = program(context.getRequest()) ? Json.problem(refusal) : page(refusal);
        return base.<Object>body(body).contentType(type + ";charset=utf-8");
    }

    private static Refusal of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new Refusal(status, "not-found", "There is nothing here.", null);
            case METHOD_NOT_ALLOWED ->
                    new Refusal(
                            status,
                            "wrong-method",
                            "This address does not take that method.",
                            null);
            case REQUEST_ENTITY_TOO_LARGE -> Refusal.tooLarge();
            default ->
                    status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                            ? new Refusal(
                                    status, "bad-request", "That request cannot be read.", null)
                            : new Refusal(
                                    status,
                                    "fault",
                                    "Something went wrong here. Please try again.",
                                    null);
        };
    }

    /// A refusal in the form its reader expects.
    static MutableHttpResponse<?> answer(HttpRequest<?> request, Refusal refusal) {
        return program(request)
                ? Json.refuse(refusal)
                : Sorry.answer(refusal.status(), refusal.message());
    }

    private static boolean program(HttpRequest<?> request) {
        return PROGRAMS.stream().anyMatch(request.getPath()::startsWith);
    }

    private static String page(Refusal refusal) {
        return Sorry.page(refusal.status(), refusal.message());
    }
}
