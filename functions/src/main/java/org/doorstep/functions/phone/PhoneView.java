package org.doorstep.functions.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pretend phone shows.
///
/// @param id the id the next message is sent with, so that sending a page again takes no second
///     step
/// @param problem what is wrong with what was typed, or null
public record PhoneView(
        String service, String from, String id, List<Bubble> bubbles, @Nullable Problem problem) {

    /// What is wrong, and the id of the box it is about.
    public record Problem(String field, String message) {}

    /// One text on the screen.
    ///
    /// @param cost "1 part, GSM-7"; null for the phone's own
    public record Bubble(boolean mine, String words, @Nullable String cost) {}

    /// The page's title.
    public String title() {
        return (problem == null ? "" : "Error: ") + "Pretend phone – " + service;
    }

    /// The problem of one box, or null.
    public @Nullable String problemOf(String field) {
        return problem != null && problem.field().equals(field) ? problem.message() : null;
    }
}
