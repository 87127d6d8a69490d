package org.doorstep.texting;

import java.time.Instant;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Receptionist;
import org.doorstep.conversation.Turn;

/// Whoever knows what to say.
public interface Dialogue {

    /// The next conversation and the reply; may fail when what it needs is away.
    Turn answer(Conversation before, String words, Instant now, Channel channel);

    /// What to say when something is broken: the lines to call to somebody in danger, sorry to
    /// everybody else. Cannot fail.
    Turn sorry(Conversation before, String words);

    /// What of an answer may be said to this sender now: whoever limits texts has the last word.
    /// Cannot fail.
    ///
    /// @param sender the keyed hash
    default Exchange rationed(String sender, Inbound text, Exchange answer) {
        return answer;
    }

    /// The receptionist.
    static Dialogue of(Receptionist receptionist) {
        return new Dialogue() {
            @Override
            public Turn answer(Conversation before, String words, Instant now, Channel channel) {
                return receptionist.answer(before, words, now, channel);
            }

            @Override
            public Turn sorry(Conversation before, String words) {
                return receptionist.sorry(before, words);
            }
        };
    }
}
