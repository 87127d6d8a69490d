package org.doorstep.functions.texts;

import java.util.List;
import java.util.Locale;
import org.doorstep.conversation.Conversations.Answered;
import org.doorstep.conversation.Turn;
import org.doorstep.safety.Concern;

/// What one message got.
///
/// @param replies the texts to send, in order; empty is silence
/// @param serviceIds what the replies show, in their order
/// @param safety the tier of concern, as the contract writes it
public record Exchange(List<String> replies, List<String> serviceIds, String safety) {

    public Exchange {
        replies = List.copyOf(replies);
        serviceIds = List.copyOf(serviceIds);
    }

    static Exchange of(Turn turn) {
        return new Exchange(
                turn.replies(),
                turn.results().stream().map(offer -> offer.serviceId()).toList(),
                tier(turn.concern()));
    }

    static Exchange of(Answered answered) {
        return new Exchange(answered.replies(), answered.serviceIds(), answered.safety());
    }

    Answered to(String messageId) {
        return new Answered(messageId, replies, serviceIds, safety);
    }

    static String tier(Concern concern) {
        return concern.tier().name().toLowerCase(Locale.ROOT);
    }
}
