package org.doorstep.functions.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.House;

/// What a service must say about itself: how accessible it is (Public Sector Bodies Accessibility
/// Regulations 2018), what it does with what people write (UK GDPR, articles 13 and 14), and which
/// parts its pages are made of.
@Controller
final class NoticePages {

    private final House house;

    NoticePages(House house) {
        this.house = house;
    }

    @Get("/accessibility")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> accessibility() {
        return page("accessibility", "Accessibility");
    }

    @Get("/privacy")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> privacy() {
        return page("privacy", "Your privacy");
    }

    @Get("/version")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> version() {
        return page("version", "Version");
    }

    private HttpResponse<String> page(String template, String title) {
        Desk desk = house.settings().desk();
        return Page.answer(
                HttpStatus.OK, template, new Notice(title, desk.serviceName(), desk.personToAsk()));
    }
}
