package org.doorstep.functions.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.util.List;
import org.doorstep.functions.pages.Sorry;

/// What is answered when no door answers: the error shape to programs, a plain page to people,
/// never a trace and never what was sent.
@Controller
final class Faults {

    /// Paths whose callers are programs.
    private static final List<String> PROGRAMS =
            List.of("/api/", "/health", "/phone/", "/sms/", "/open-referral", "/openactive");

    private final Journal journal;

    Faults(Journal journal) {
        this.journal = journal;
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return answer(
                request,
                new Refusal(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.", null));
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> wrongMethod(HttpRequest<?> request) {
        return answer(
                request,
                new Refusal(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "wrong-method",
                        "This address does not take that method.",
                        null));
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> wrongType(HttpRequest<?> request) {
        return answer(request, Refusal.wrongType("another content type"));
    }

    @Error(global = true, status = HttpStatus.NOT_ACCEPTABLE)
    HttpResponse<?> notAcceptable(HttpRequest<?> request) {
        return answer(
                request,
                new Refusal(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "This address does not answer in that type.",
                        null));
    }

    @Error(global = true, status = HttpStatus.BAD_REQUEST)
    HttpResponse<?> bad(HttpRequest<?> request) {
        return answer(request, Refusal.badBody("That request cannot be read."));
    }

    @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return answer(request, Refusal.tooLarge());
    }

    @Error(global = true, exception = ContentLengthExceededException.class)
    HttpResponse<?> tooLong(HttpRequest<?> request) {
        return answer(request, Refusal.tooLarge());
    }

    @Error(global = true, exception = Throwable.class)
    HttpResponse<?> fault(HttpRequest<?> request, Throwable fault) {
        journal.failed("door", fault);
        return answer(
                request,
                new Refusal(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "fault",
                        "Something went wrong here. Please try again.",
                        null));
    }

    /// A refusal in the form its reader expects.
    static HttpResponse<?> answer(HttpRequest<?> request, Refusal refusal) {
        boolean program = PROGRAMS.stream().anyMatch(request.getPath()::startsWith);
        return program
                ? Json.refuse(refusal)
                : HttpResponse.status(refusal.status())
                        .contentType(MediaType.TEXT_HTML + ";charset=utf-8")
                        .body(Sorry.page(refusal.status(), refusal.message()));
    }
}
