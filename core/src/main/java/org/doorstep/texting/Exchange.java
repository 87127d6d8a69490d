package org.doorstep.texting;

import java.util.List;
import java.util.Locale;
import org.doorstep.conversation.Turn;
import org.doorstep.safety.Concern;

/// What one message got.
///
/// @param replies the texts to send, in order; empty is silence
/// @param serviceIds what the replies show, in their order
/// @param safety the tier of concern, as the contract writes it
public record Exchange(List<String> replies, List<String> serviceIds, String safety) {

    /// Nothing said at all.
    public static final Exchange SILENCE = new Exchange(List.of(), List.of(), "none");

    public Exchange {
        replies = List.copyOf(replies);
        serviceIds = List.copyOf(serviceIds);
    }

    /// What a step of the conversation says.
    public static Exchange of(Turn turn) {
        return new Exchange(
                turn.replies(),
                turn.results().stream().map(offer -> offer.serviceId()).toList(),
                tier(turn.concern()));
    }

    /// Whether it holds lines to call: such a reply goes out at least once.
    public boolean crisis() {
        return !"none".equals(safety);
    }

    /// A tier as the contract writes it.
    public static String tier(Concern concern) {
        return concern.tier().name().toLowerCase(Locale.ROOT);
    }
}
