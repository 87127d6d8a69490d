package org.doorstep.safety;

/// What we say to a person in danger: the lines to call, by the kind of danger.
public final class HelpLines {

    /// The text for a concern, at most two parts; empty when there is none.
    public String reply(Concern concern) {
        return "";
    }
}
