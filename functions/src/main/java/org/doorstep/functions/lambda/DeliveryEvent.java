package org.doorstep.functions.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.doorstep.functions.web.Json;

/// An event of AWS End User Messaging about a text of ours (its user guide, "Messaging events"),
/// by way of the same topic and queue as the texts it receives. The number it names stays unread.
///
/// @param type such as `TEXT_DELIVERED`
/// @param reference our name of the text, from the context it was sent with; empty when it had
///     none
record DeliveryEvent(String type, String reference) {

    /// The event in a queue message's body; empty when it is no such thing.
    static Optional<DeliveryEvent> read(String body) {
        return ReceivedText.object(body).flatMap(ReceivedText::unwrap).flatMap(DeliveryEvent::of);
    }

    private static Optional<DeliveryEvent> of(ObjectNode event) {
        String type = Json.text(event, "eventType");
        return type == null || !type.startsWith("TEXT_")
                ? Optional.empty()
                : Optional.of(
                        new DeliveryEvent(
                                type, event.path("context").path("reference").asText("")));
    }
}
