package org.doorstep.functions.texts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.functions.House;
import org.doorstep.functions.Setting;
import org.doorstep.functions.web.Body;
import org.doorstep.functions.web.Json;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Outcome;
import org.jspecify.annotations.Nullable;

/// Texts as GOV.UK Notify hands them in: JSON with a bearer token
/// (docs.notifications.service.gov.uk/rest-api, "Callbacks"). The answer goes out by Notify's
/// API. Notify tries again at 5xx, 429 and silence, and at no other 4xx: so those are said only
/// of what will never be right.
@Controller
public final class NotifyDoor {

    /// The name of this provider in the ledger.
    public static final String PROVIDER = "notify";

    /// Notify waits 5 seconds (SMS-28).
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String BEARER = "Bearer ";

    private final House house;
    private final Texting texting;

    NotifyDoor(House house, Texting texting) {
        this.house = house;
        this.texting = texting;
    }

    @Post("/sms/notify")
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> text(HttpRequest<byte[]> request) {
        try {
            if (!allowed(request.getHeaders().get("Authorization"))) {
                return Plain.words(HttpStatus.UNAUTHORIZED, "The token is not right.");
            }
        } catch (RuntimeException _) {
            return text(request, texting::help);
        }
        return text(request, text -> texting.receive(text, Manner.GATEWAY, PATIENCE));
    }

    private HttpResponse<String> text(
            HttpRequest<byte[]> request, Function<Inbound, Outcome> taking) {
        return Json.readObject(Body.of(request))
                .flatMap(this::inbound)
                .map(taking)
                .map(NotifyDoor::said)
                .orElseGet(() -> Plain.words(HttpStatus.BAD_REQUEST, "This is no received text."));
    }

    private static HttpResponse<String> said(Outcome outcome) {
        return outcome instanceof Outcome.Again
                ? Plain.again()
                : Plain.words(HttpStatus.OK, "Taken.");
    }

    private Optional<Inbound> inbound(ObjectNode text) {
        String id = Json.text(text, "id");
        String from = Json.text(text, "source_number");
        String to = Json.text(text, "destination_number");
        String words = Json.text(text, "message");
        if (id == null || id.isBlank() || from == null || from.isBlank() || words == null) {
            return Optional.empty();
        }
        return Optional.of(
                texting.inbound(PROVIDER, id, Sender.of(from), to == null ? "" : to, words));
    }

    /// Two tokens are good while one takes over from the other.
    private boolean allowed(@Nullable String header) {
        if (header == null || !header.startsWith(BEARER)) {
            return false;
        }
        byte[] given = header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
        return Stream.of(Setting.NOTIFY_TOKEN, Setting.NOTIFY_TOKEN_BEFORE)
                .flatMap(setting -> house.settings().find(setting).stream())
                .map(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given))
                .reduce(false, Boolean::logicalOr);
    }
}
