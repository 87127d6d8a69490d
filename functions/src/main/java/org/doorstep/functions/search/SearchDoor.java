package org.doorstep.functions.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Json;
import org.doorstep.functions.web.Pacing;
import org.doorstep.functions.web.Refusal;

/// `GET /api/search`: the directory, asked by a program.
@Controller
final class SearchDoor {

    private final Asking asking;
    private final Pacing pacing;

    SearchDoor(Asking asking, Pacing pacing) {
        this.asking = asking;
        this.pacing = pacing;
    }

    @Get("/api/search")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> search(HttpRequest<?> request) {
        Form form = Form.read(request.getUri().getRawQuery());
        Optional<Refusal> tooMany = pacing.refuses(request, form.first("q").orElse(""));
        return tooMany.map(Json::refuse).orElseGet(() -> ask(form));
    }

    private MutableHttpResponse<byte[]> ask(Form form) {
        return switch (asking.ask(form)) {
            case Asking.Outcome.Found(var asked) -> Json.ok(SearchAnswer.of(asked));
            case Asking.Outcome.Refused(var refusal) -> Json.refuse(refusal);
        };
    }
}
