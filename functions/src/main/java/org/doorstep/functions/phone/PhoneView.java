package org.doorstep.functions.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pretend phone shows.
///
/// @param id the id the next message is sent with, so that sending a page again takes no second
///     step
/// @param problem what is wrong with what was typed, or null
public record PhoneView(
        String service, String from, String id, List<Bubble> bubbles, @Nullable String problem) {

    /// One text on the screen.
    ///
    /// @param cost "1 part, GSM-7"; null for the phone's own
    public record Bubble(boolean mine, String words, @Nullable String cost) {}
}
