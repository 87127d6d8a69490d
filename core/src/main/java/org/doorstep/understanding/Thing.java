package org.doorstep.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one thing to go to that a person names, narrower than a topic: "boxing" of sport, "lunch
/// club" of eating together. What else there is of the topic is no answer unless it is said to be
/// something else.
///
/// @param said as she said it
/// @param wordings ways to say it, her own first, without what any group is called ("club")
/// @param topic the id of the topic it is of; null for words that no topic knows
/// @param outing whether it surely is something to go to; what is not may be anything, and is
///     missed only where some listing has it
public record Thing(String said, List<String> wordings, @Nullable String topic, boolean outing) {

    public Thing {
        wordings = List.copyOf(wordings);
    }
}
