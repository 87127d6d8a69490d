package org.doorstep.conversation;

import java.util.List;
import org.doorstep.listing.Flag;
import org.doorstep.safety.Concern;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.understanding.Understood;

/// One step done: what to remember and what to say.
///
/// @param replies the texts to send, in order; empty is silence
/// @param results the offers that the replies show, in their order
/// @param flags what the person told us of listings, to be kept for their owners
/// @param asked what was asked of the directory by this message, and answered; empty when it went
///     on with what was asked before
public record Turn(
        Conversation next,
        List<String> replies,
        List<Offer> results,
        Concern concern,
        List<Flag> flags,
        List<Understood> asked) {

    public Turn {
        replies = List.copyOf(replies);
        results = List.copyOf(results);
        flags = List.copyOf(flags);
        asked = List.copyOf(asked);
    }

    /// One that asked nothing new.
    public Turn(
            Conversation next,
            List<String> replies,
            List<Offer> results,
            Concern concern,
            List<Flag> flags) {
        this(next, replies, results, concern, flags, List.of());
    }
}
