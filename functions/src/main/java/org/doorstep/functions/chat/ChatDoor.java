package org.doorstep.functions.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Body;
import org.doorstep.functions.web.Json;
import org.doorstep.functions.web.Pacing;
import org.doorstep.functions.web.Refusal;
import org.doorstep.texting.Exchange;

/// `POST /api/chat`: one message of a chat.
@Controller
final class ChatDoor {

    private final Texting texting;
    private final Pacing pacing;

    ChatDoor(Texting texting, Pacing pacing) {
        this.texting = texting;
        this.pacing = pacing;
    }

    @Post("/api/chat")
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> chat(HttpRequest<byte[]> request) {
        if (!Body.is(request, MediaType.APPLICATION_JSON)) {
            return Json.refuse(Refusal.wrongType(MediaType.APPLICATION_JSON));
        }
        return Json.readObject(Body.of(request))
                .map(message -> chat(request, message))
                .orElseGet(() -> Json.refuse(Refusal.badBody("Send one JSON object.")));
    }

    private HttpResponse<byte[]> chat(HttpRequest<?> request, ObjectNode message) {
        String conversation = Json.text(message, "conversation");
        String text = Json.text(message, "text");
        if (conversation == null
                || conversation.isBlank()
                || conversation.length() > Sender.MAX_CHAT) {
            return Json.refuse(
                    Refusal.badField(
                            "conversation", "conversation is a text of 1 to 100 characters"));
        }
        if (text == null) {
            return Json.refuse(Refusal.badField("text", "text is missing"));
        }
        Optional<Refusal> tooMany = pacing.refuses(request, text);
        if (tooMany.isPresent()) {
            return Json.refuse(tooMany.get());
        }
        Exchange exchange =
                texting.answer(Sender.chat(conversation), text, Json.text(message, "id"));
        return Json.ok(
                new Chat(
                        conversation,
                        exchange.replies(),
                        exchange.serviceIds(),
                        exchange.safety()));
    }

    record Chat(String conversation, List<String> replies, List<String> results, String safety) {}
}
