package org.doorstep.functions.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.doorstep.functions.House;
import org.doorstep.functions.search.Asking;
import org.doorstep.functions.web.Form;

/// `/`: a search box that works without scripts, and what it finds.
@Controller
final class FirstPage {

    private final House house;
    private final Asking asking;

    FirstPage(House house, Asking asking) {
        this.house = house;
        this.asking = asking;
    }

    @Get("/")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> first(HttpRequest<?> request) {
        Form form = Form.read(request.getUri().getRawQuery());
        String service = house.settings().desk().serviceName();
        String q = form.first("q").orElse("").strip();
        String near = form.first("near").orElse("").strip();
        if (form.first("q").isEmpty() && near.isEmpty()) {
            return Page.answer(HttpStatus.OK, "first", new FirstView(service, q, near, null, null));
        }
        return switch (asking.ask(form)) {
            case Asking.Outcome.Found(var asked) ->
                    Page.answer(
                            HttpStatus.OK,
                            "first",
                            new FirstView(
                                    service,
                                    asked.text().strip(),
                                    near,
                                    new FoundWords(asked, near, house.settings().desk()).found(),
                                    null));
            case Asking.Outcome.Refused(var refusal) ->
                    Page.answer(
                            refusal.status(),
                            "first",
                            new FirstView(service, cut(q), cut(near), null, refusal.message()));
        };
    }

    private static String cut(String text) {
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }
}
