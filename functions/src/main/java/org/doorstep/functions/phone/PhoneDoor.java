package org.doorstep.functions.phone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Requires;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.conversation.SmsText;
import org.doorstep.functions.House;
import org.doorstep.functions.pages.Page;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Body;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Json;
import org.doorstep.functions.web.Pacing;
import org.doorstep.functions.web.Refusal;
import org.doorstep.texting.Exchange;
import org.jspecify.annotations.Nullable;

/// The doors of the pretend phone. There only where a pretend network is.
@Controller
@Requires(beans = PretendNetwork.class)
final class PhoneDoor {

    /// A number nobody has (Ofcom's numbers for drama).
    private static final String PRETEND = "+447700900123";

    private static final int MAX_ID = 100;

    private static final Refusal NO_NUMBER =
            Refusal.badField("from", "from is a telephone number such as " + PRETEND);

    private static final PhoneView.Problem NO_SUCH_PHONE =
            new PhoneView.Problem("number", "Enter a phone number, like " + PRETEND);

    private static final PhoneView.Problem NO_TEXT =
            new PhoneView.Problem("text", "Enter a message");

    private final House house;
    private final Texting texting;
    private final PretendNetwork network;
    private final Pacing pacing;

    PhoneDoor(House house, Texting texting, PretendNetwork network, Pacing pacing) {
        this.pacing = pacing;
        this.house = house;
        this.texting = texting;
        this.network = network;
    }

    @Post("/phone/send")
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> send(HttpRequest<byte[]> request) {
        if (!Body.is(request, MediaType.APPLICATION_JSON)) {
            return Json.refuse(Refusal.wrongType(MediaType.APPLICATION_JSON));
        }
        Optional<ObjectNode> message = Json.readObject(Body.of(request));
        if (message.isEmpty()) {
            return Json.refuse(Refusal.badBody("Send one JSON object."));
        }
        String from = Json.text(message.get(), "from");
        String text = Json.text(message.get(), "text");
        String id = Json.text(message.get(), "id");
        Optional<Sender> sender = Optional.ofNullable(from).flatMap(Sender::phone);
        if (sender.isEmpty()) {
            return Json.refuse(NO_NUMBER);
        }
        if (text == null) {
            return Json.refuse(Refusal.badField("text", "text is missing"));
        }
        if (id != null && id.length() > MAX_ID) {
            return Json.refuse(Refusal.badField("id", "id has at most 100 characters"));
        }
        Optional<Refusal> tooMany = pacing.refuses(request, text);
        return tooMany.isPresent()
                ? Json.refuse(tooMany.get())
                : Json.ok(Sent.of(exchange(sender.get(), text, id)));
    }

    @Get("/phone")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> phone(HttpRequest<?> request) {
        String from =
                Optional.ofNullable(Form.read(request.getUri().getRawQuery()).filled("from"))
                        .orElse(PRETEND);
        Optional<Sender> sender = Sender.phone(from);
        return sender.isPresent()
                ? page(HttpStatus.OK, sender.get(), null)
                : page(HttpStatus.BAD_REQUEST, Sender.phone(PRETEND).orElseThrow(), NO_SUCH_PHONE);
    }

    /// The page's own form, for a browser without scripts.
    @Post("/phone")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> type(HttpRequest<byte[]> request) {
        Form form = Form.read(Body.of(request));
        String id = form.filled("id");
        Optional<Sender> sender = Optional.ofNullable(form.filled("from")).flatMap(Sender::phone);
        if (sender.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, Sender.phone(PRETEND).orElseThrow(), NO_SUCH_PHONE);
        }
        if (form.filled("text") == null) {
            return page(HttpStatus.BAD_REQUEST, sender.get(), NO_TEXT);
        }
        Optional<Refusal> tooMany = pacing.refuses(request, form.first("text").orElse(""));
        if (tooMany.isPresent()) {
            Refusal refusal = tooMany.get();
            PhoneView.Problem problem = new PhoneView.Problem("text", refusal.message());
            return refusal.on(page(refusal.status(), sender.get(), problem));
        }
        String known = id == null || id.length() > MAX_ID ? UUID.randomUUID().toString() : id;
        exchange(sender.get(), form.first("text").orElse(""), known);
        return page(HttpStatus.OK, sender.get(), null);
    }

    private Exchange exchange(Sender sender, String text, @Nullable String id) {
        boolean fresh = network.show(sender, new PretendNetwork.Text(true, text, id));
        Exchange exchange = texting.answer(sender, text, id);
        if (fresh) {
            exchange.replies().forEach(reply -> network.reply(sender, reply));
        }
        return exchange;
    }

    private MutableHttpResponse<String> page(
            HttpStatus status, Sender sender, PhoneView.@Nullable Problem problem) {
        List<PhoneView.Bubble> bubbles =
                network.texts(sender).stream().map(PhoneDoor::bubble).toList();
        return Page.answer(
                status,
                "phone",
                new PhoneView(
                        house.settings().desk().serviceName(),
                        sender.value(),
                        UUID.randomUUID().toString(),
                        bubbles,
                        problem));
    }

    private static PhoneView.Bubble bubble(PretendNetwork.Text text) {
        return new PhoneView.Bubble(
                text.mine(), text.words(), text.mine() ? null : Sent.cost(text.words()));
    }

    record Sent(List<Message> messages, List<String> results, String safety) {

        record Message(String text, int parts, String encoding) {}

        static Sent of(Exchange exchange) {
            return new Sent(
                    exchange.replies().stream().map(Sent::message).toList(),
                    exchange.serviceIds(),
                    exchange.safety());
        }

        private static Message message(String text) {
            SmsText.Measure measure = SmsText.measure(text);
            return new Message(text, measure.parts(), measure.encoding().label());
        }

        static String cost(String text) {
            SmsText.Measure measure = SmsText.measure(text);
            return measure.parts()
                    + (measure.parts() == 1 ? " part, " : " parts, ")
                    + measure.encoding().label();
        }
    }
}
