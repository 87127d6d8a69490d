package org.doorstep.functions.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the first page shows.
///
/// @param q the words in the search box
/// @param near the place in its box
/// @param found what was found, or null before anything was asked
/// @param problem why nothing could be asked, or null
public record FirstView(
        String service, String q, String near, @Nullable Found found, @Nullable String problem) {

    /// What the search found, in plain words.
    ///
    /// @param heading "12 things near E3 3HN"
    /// @param help the lines to call, or null
    /// @param notes what must be said about the answer
    /// @param empty what to do when there is nothing
    public record Found(
            String heading,
            @Nullable String help,
            List<String> notes,
            List<Row> rows,
            int firstNumber,
            @Nullable String previous,
            @Nullable String next,
            List<String> empty) {}

    /// One offer. What is not known is null and not shown, but for the phone, which is then
    /// said.
    public record Row(
            String name,
            String href,
            String organization,
            @Nullable String when,
            @Nullable String hours,
            @Nullable String where,
            @Nullable String far,
            @Nullable String cost,
            @Nullable String phone,
            @Nullable String phoneHref,
            @Nullable String checked,
            List<String> toAsk) {}

    /// The page's title: what it answers, then whose it is.
    public String title() {
        if (problem != null) {
            return "Error: What’s on near you – " + service;
        }
        return (found == null ? "What’s on near you" : found.heading()) + " – " + service;
    }
}
