package org.doorstep.functions.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Json;

/// `GET /api/search`: the directory, asked by a program.
@Controller
final class SearchDoor {

    private final Asking asking;

    SearchDoor(Asking asking) {
        this.asking = asking;
    }

    @Get("/api/search")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> search(HttpRequest<?> request) {
        return switch (asking.ask(Form.read(request.getUri().getRawQuery()))) {
            case Asking.Outcome.Found(var asked) -> Json.ok(SearchAnswer.of(asked));
            case Asking.Outcome.Refused(var refusal) -> Json.refuse(refusal);
        };
    }
}
