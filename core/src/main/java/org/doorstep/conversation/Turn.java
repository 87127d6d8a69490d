package org.doorstep.conversation;

import java.util.List;
import org.doorstep.listing.Flag;
import org.doorstep.safety.Concern;
import org.doorstep.search.Enquiry.Offer;

/// One step done: what to remember and what to say.
///
/// @param replies the texts to send, in order; empty is silence
/// @param results the offers that the replies show, in their order
/// @param flags what the person told us of listings, to be kept for their owners
public record Turn(
        Conversation next,
        List<String> replies,
        List<Offer> results,
        Concern concern,
        List<Flag> flags) {

    public Turn {
        replies = List.copyOf(replies);
        results = List.copyOf(results);
        flags = List.copyOf(flags);
    }
}
