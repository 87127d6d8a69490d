package org.doorstep.functions.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.web.Json;
import org.jspecify.annotations.Nullable;

/// A text as AWS End User Messaging puts it on its topic (its user guide, "Two-way SMS message
/// payload"), wrapped by SNS when the queue takes it, or bare with raw delivery.
///
/// @param to our number; empty when it is not said
/// @param id the provider's id of the message, the same at every delivery; null when it gave none
record ReceivedText(Sender from, String to, String words, @Nullable String id) {

    /// The text in a queue message's body; empty when it is no such thing.
    static Optional<ReceivedText> read(String body) {
        return object(body).flatMap(ReceivedText::unwrap).flatMap(ReceivedText::of);
    }

    /// A JSON object, or empty.
    static Optional<ObjectNode> object(String json) {
        return Json.readObject(json.getBytes(StandardCharsets.UTF_8));
    }

    /// What SNS wrapped, or what came bare.
    static Optional<ObjectNode> unwrap(ObjectNode object) {
        String inner = Json.text(object, "Message");
        return inner == null ? Optional.of(object) : object(inner);
    }

    private static Optional<ReceivedText> of(ObjectNode text) {
        String from = Json.text(text, "originationNumber");
        String words = Json.text(text, "messageBody");
        String to = Json.text(text, "destinationNumber");
        if (from == null || from.isBlank() || words == null) {
            return Optional.empty();
        }
        return Optional.of(
                new ReceivedText(
                        Sender.of(from),
                        to == null ? "" : to,
                        words,
                        Json.text(text, "inboundMessageId")));
    }
}
