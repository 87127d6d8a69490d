package org.doorstep.conversation;

import java.time.Instant;
import java.util.List;
import org.doorstep.safety.Concern;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.Search;
import org.doorstep.understanding.Understanding;

/// Answers one message: the whole conversation as one pure step.
public final class Receptionist {

    private final Desk desk;

    public Receptionist(
            SafetyCheck safety,
            HelpLines lines,
            Understanding understanding,
            Search search,
            Desk desk) {
        this.desk = desk;
    }

    /// The next conversation and the reply.
    ///
    /// @param text the person's words, any Unicode, any length
    /// @param now the person's now
    public Turn answer(Conversation conversation, String text, Instant now) {
        return new Turn(conversation, List.of(desk.serviceName()), List.of(), Concern.NONE);
    }
}
