package org.doorstep.safety;

import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds danger in a message. Immutable, safe for use by many threads, never throws.
///
/// The message becomes plain words, ordinary sayings are set aside, phrases of the tables are
/// found in what is left, and [Judgement] weighs them. When the tables cannot be read the few
/// rules of [CoreRules] answer; [#complete] says which it is. It depends on `java.*` alone
/// (SAF-08) and keeps nothing of what it reads (SAF-25).
public final class SafetyCheck {

    private final Rules rules;
    private final boolean complete;

    /// The check with the tables that travel beside it.
    public SafetyCheck() {
        this(Table::resource);
    }

    SafetyCheck(Function<String, @Nullable InputStream> resources) {
        Rules opened = openOrNull(resources);
        this.complete = opened != null;
        this.rules = opened == null ? Rules.builtIn() : opened;
    }

    /// Whether every table was read; a check that is not complete is a warning in `/health`.
    public boolean complete() {
        return complete;
    }

    /// What the message speaks of: any Unicode; of more than 10,000 characters the first 9,000
    /// and the last 1,000.
    public Concern check(String text) {
        return judged(text, true);
    }

    /// What its phrases say, however the rest of it sounds: for a message of which all is known
    /// to be about something else.
    public Concern said(String text) {
        return judged(text, false);
    }

    private Concern judged(String text, boolean listening) {
        try {
            return rules.judge(text, listening);
        } catch (RuntimeException fault) {
            // A fault of ours must not hide a cry: lines beside the answer harm nobody.
            return new Concern(Concern.Tier.POSSIBLE, Concern.Kind.SUICIDE);
        }
    }

    /// Whether words of the message speak of danger, rather than how all of it sounds: what
    /// merely sounds so may be a short question that was understood otherwise.
    public boolean speaks(String text) {
        try {
            return rules.speaks(text);
        } catch (RuntimeException fault) {
            return true;
        }
    }

    private static @Nullable Rules openOrNull(Function<String, @Nullable InputStream> resources) {
        try {
            return Rules.open(resources);
        } catch (RuntimeException fault) {
            return null;
        }
    }
}
