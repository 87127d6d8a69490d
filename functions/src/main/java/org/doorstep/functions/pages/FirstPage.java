package org.doorstep.functions.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.functions.House;
import org.doorstep.functions.pages.FirstView.Bubble;
import org.doorstep.functions.pages.FirstView.Chat;
import org.doorstep.functions.pages.FirstView.Here;
import org.doorstep.functions.pages.FirstView.Problem;
import org.doorstep.functions.search.Asking;
import org.doorstep.functions.search.Asking.Asked;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Body;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Pacing;
import org.doorstep.functions.web.Refusal;
import org.doorstep.safety.Concern;
import org.doorstep.texting.Exchange;
import org.jspecify.annotations.Nullable;

/// `/`: a search and a chat that work without scripts.
@Controller
final class FirstPage {

    private static final int MAX_ID = 100;

    /// What a form was filled in with must be put right (RFC 9110, 15.5.21).
    private static final HttpStatus TO_PUT_RIGHT = HttpStatus.UNPROCESSABLE_ENTITY;

    private final House house;
    private final Asking asking;
    private final Texting texting;
    private final TalkSeal seal;
    private final Pacing pacing;

    FirstPage(House house, Asking asking, Texting texting, TalkSeal seal, Pacing pacing) {
        this.pacing = pacing;
        this.house = house;
        this.asking = asking;
        this.texting = texting;
        this.seal = seal;
    }

    /// The search: its form, and what the words in its address find.
    @Get("/")
    @Produces(MediaType.TEXT_HTML)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> search(HttpRequest<?> request) {
        Wanted wanted = Wanted.read(Form.read(request.getUri().getRawQuery()));
        if (!wanted.asked()) {
            return page(HttpStatus.OK, wanted, null, null, null);
        }
        if (wanted.nothing()) {
            return refused(
                    wanted, Refusal.badField("q", "Enter what you are looking for, or where"));
        }
        Optional<Refusal> tooMany = pacing.refuses(request, wanted.q());
        return tooMany.isPresent() ? refused(wanted, tooMany.get()) : ask(wanted);
    }

    private HttpResponse<String> ask(Wanted wanted) {
        return switch (asking.ask(wanted.question())) {
            case Asking.Outcome.Found(var asked) -> found(wanted, asked);
            case Asking.Outcome.Refused(var refusal) -> refused(wanted, refusal);
        };
    }

    /// A page there is not leads to the first (NHS service manual, "Pagination").
    private HttpResponse<String> found(Wanted wanted, Asked asked) {
        int last = Pages.count(asked.results().total(), Wanted.A_PAGE);
        if (wanted.page() < 1 || wanted.page() > last) {
            return HttpResponse.seeOther(URI.create(wanted.address(1)));
        }
        Help help = Help.of(asked.concern(), asked.help());
        FoundWords words =
                new FoundWords(asked, wanted, house.settings().desk(), house.understanding());
        return page(HttpStatus.OK, wanted, help, words.found(last), null);
    }

    private HttpResponse<String> refused(Wanted wanted, Refusal refusal) {
        String field = "near".equals(refusal.field()) ? "near" : "q";
        Problem problem = new Problem(field, refusal.message());
        HttpStatus status =
                refusal.status() == HttpStatus.BAD_REQUEST ? TO_PUT_RIGHT : refusal.status();
        return refusal.on(page(status, wanted, null, null, problem));
    }

    private MutableHttpResponse<String> page(
            HttpStatus status,
            Wanted wanted,
            @Nullable Help help,
            FirstView.@Nullable Found found,
            @Nullable Problem problem) {
        String lat = wanted.lat();
        String lon = wanted.lon();
        Here here = lat == null || lon == null ? null : new Here(lat, lon, wanted.elsewhere());
        Chat chat = Chat.fresh(UUID.randomUUID().toString());
        return Page.answer(
                status,
                "first",
                new FirstView(
                        service(), wanted.q(), wanted.near(), here, help, found, chat, problem));
    }

    /// The chat's form: the page comes back with the answer on it.
    @Post("/")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> chat(HttpRequest<byte[]> request) {
        Form form = Form.read(Body.of(request));
        Talk before = seal.open(form.first("exchange").orElse(""));
        String text = form.first("text").orElse("");
        if (text.isBlank()) {
            Problem problem = new Problem("text", "Enter a message");
            return chat(TO_PUT_RIGHT, before, 0, null, problem, "");
        }
        Optional<Refusal> tooMany = pacing.refuses(request, text);
        if (tooMany.isPresent()) {
            Refusal refusal = tooMany.get();
            Problem problem = new Problem("text", refusal.message());
            return refusal.on(chat(refusal.status(), before, 0, null, problem, text));
        }
        Sender sender = Sender.chat(before.conversation());
        Exchange exchange = texting.answer(sender, text, id(form));
        Concern concern = house.safety().check(text);
        Help help =
                concern.tier() == Concern.Tier.NONE
                        ? null
                        : Help.of(concern, house.lines().reply(concern));
        Talk now = before.with(text, exchange.replies(), exchange.serviceIds());
        return chat(HttpStatus.OK, now, 1 + exchange.replies().size(), help, null, "");
    }

    private static @Nullable String id(Form form) {
        String id = form.filled("id");
        return id == null || id.length() > MAX_ID ? null : id;
    }

    /// @param fresh how many of the messages are new
    /// @param text what stays in the box
    private MutableHttpResponse<String> chat(
            HttpStatus status,
            Talk now,
            int fresh,
            @Nullable Help help,
            @Nullable Problem problem,
            String text) {
        int old = now.messages().size() - fresh;
        List<Bubble> bubbles = new ArrayList<>();
        for (Talk.Said said : now.messages()) {
            boolean isNew = bubbles.size() >= old;
            bubbles.add(new Bubble(said.mine(), isNew, Reply.pieces(said.words(), said.shown())));
        }
        Chat chat = new Chat(seal.close(now), UUID.randomUUID().toString(), text, bubbles);
        return Page.answer(
                status, "first", new FirstView(service(), "", "", null, help, null, chat, problem));
    }

    private String service() {
        return house.settings().desk().serviceName();
    }
}
