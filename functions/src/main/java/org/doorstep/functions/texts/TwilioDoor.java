package org.doorstep.functions.texts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.functions.House;
import org.doorstep.functions.Setting;
import org.doorstep.functions.web.Body;
import org.doorstep.functions.web.Form;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Outcome;

/// Texts as Twilio hands them in: a signed form, answered in TwiML within the request. The
/// address that was signed comes from the settings, never from what the request says of itself.
@Controller
public final class TwilioDoor {

    /// The name of this provider in the ledger.
    public static final String PROVIDER = "twilio";

    /// Twilio waits 15 seconds in all (SMS-23); what is left is for the answer's own way.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final String FORM = "application/x-www-form-urlencoded";

    private final House house;
    private final Texting texting;

    TwilioDoor(House house, Texting texting) {
        this.house = house;
        this.texting = texting;
    }

    @Post("/sms/twilio")
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> text(HttpRequest<byte[]> request) {
        if (!Body.is(request, FORM)) {
            return Plain.words(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send " + FORM + ".");
        }
        Form form = Form.read(Body.of(request));
        String text = form.first("Body").orElse("");
        try {
            if (!signed(request, form)) {
                return Plain.words(HttpStatus.FORBIDDEN, "The signature is not right.");
            }
        } catch (RuntimeException _) {
            return twiml(texting.unanswered(text));
        }
        String from = form.filled("From");
        if (from == null) {
            return Plain.words(HttpStatus.BAD_REQUEST, "The field From is missing.");
        }
        String id = form.filled("MessageSid");
        Inbound inbound =
                texting.inbound(
                        PROVIDER,
                        id == null ? form.filled("SmsSid") : id,
                        Sender.of(from),
                        form.first("To").orElse(""),
                        text);
        return switch (texting.receive(inbound, Manner.RESPONSE, PATIENCE)) {
            case Outcome.Say(var exchange) -> twiml(exchange);
            case Outcome.Silent _ -> twiml(Exchange.SILENCE);
            case Outcome.Again _ -> Plain.again();
        };
    }

    private boolean signed(HttpRequest<?> request, Form form) {
        Optional<String> token = house.settings().find(Setting.TWILIO_TOKEN);
        Optional<String> address = house.settings().publicUrl();
        String query = request.getUri().getRawQuery();
        String path = request.getUri().getRawPath() + (query == null ? "" : "?" + query);
        String signature = request.getHeaders().get("X-Twilio-Signature");
        return token.isPresent()
                && address.isPresent()
                && TwilioSignature.holds(token.get(), address.get() + path, form, signature);
    }

    private static HttpResponse<String> twiml(Exchange exchange) {
        return HttpResponse.ok(Twiml.of(exchange.replies())).contentType("text/xml;charset=utf-8");
    }
}
