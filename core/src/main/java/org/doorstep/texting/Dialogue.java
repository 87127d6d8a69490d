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

    /// Asks, before work on it begins, what one message may get: whoever limits texts has the
    /// last word. Cannot fail.
    ///
    /// @param sender the keyed hash
    default Permit permit(String sender, Inbound text) {
        return answer -> answer;
    }

    /// What one message may get, however often it has to be answered anew.
    interface Permit {

        /// What of an answer may be said. The message counts once, whether it is answered anew
        /// because the conversation has moved on, or by another worker; lines to call pass.
        /// Cannot fail.
        Exchange of(Exchange answer);
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
