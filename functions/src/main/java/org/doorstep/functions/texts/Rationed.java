package org.doorstep.functions.texts;

import java.time.Instant;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Turn;
import org.doorstep.functions.House;
import org.doorstep.functions.web.Journal;
import org.doorstep.limits.Ration;
import org.doorstep.texting.Dialogue;
import org.doorstep.texting.Inbound;

/// A dialogue by text that costs no more than is allowed, and floods no telephone. A chat on a
/// page costs nothing and is not counted.
final class Rationed implements Dialogue {

    private final Dialogue dialogue;
    private final Journal journal;
    private final Ration ration;

    Rationed(Dialogue dialogue, House house, Journal journal) {
        this.dialogue = dialogue;
        this.journal = journal;
        this.ration =
                new Ration(
                        house.tally(),
                        house.settings()::bounds,
                        house.clocks().machine(),
                        new Told());
    }

    @Override
    public Turn answer(Conversation before, String words, Instant now, Channel channel) {
        return dialogue.answer(before, words, now, channel);
    }

    @Override
    public Turn sorry(Conversation before, String words) {
        return dialogue.sorry(before, words);
    }

    @Override
    public Permit permit(String sender, Inbound text) {
        return text.channel() == Channel.SMS
                ? ration.permit(sender, text.key())::of
                : answer -> answer;
    }

    /// Into the log, where the template's alarms look.
    private final class Told implements Ration.Alarm {
        @Override
        public void spent(int share) {
            journal.spent(share);
        }

        @Override
        public void failed(Throwable fault) {
            journal.failed("tally", fault);
        }
    }
}
