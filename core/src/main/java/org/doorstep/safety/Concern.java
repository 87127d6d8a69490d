package org.doorstep.safety;

import org.jspecify.annotations.Nullable;

/// What the safety check found in a message.
///
/// @param kind the class of danger; null exactly when the tier is `NONE`
public record Concern(Tier tier, @Nullable Kind kind) {

    public static final Concern NONE = new Concern(Tier.NONE, null);

    /// How plainly danger is spoken of. `CLEAR` gets the help lines and nothing else first;
    /// `POSSIBLE`
    /// gets them beside its answer.
    public enum Tier {
        NONE,
        POSSIBLE,
        CLEAR
    }

    /// What kind of danger (CONTRACT's safety classes).
    public enum Kind {
        SUICIDE,
        SELF_HARM,
        THIRD_PERSON,
        ABUSE,
        CHILD,
        MEDICAL,
        THREAT,
        HOMELESS_TONIGHT
    }
}
