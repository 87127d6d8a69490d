package org.doorstep.functions.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the first page shows.
///
/// @param q the words in the search box
/// @param near the place in its box
/// @param here the browser's location, or null
/// @param help the lines to call, before everything else, or null
/// @param found what was found, or null before anything was asked
/// @param problem what must be put right, or null
public record FirstView(
        String service,
        String q,
        String near,
        @Nullable Here here,
        @Nullable Help help,
        @Nullable Found found,
        Chat chat,
        @Nullable Problem problem) {

    /// Where the browser says it is.
    ///
    /// @param without the address of the same search without it
    public record Here(String lat, String lon, String without) {}

    /// A problem, and the id of the box it is about.
    public record Problem(String field, String message) {}

    /// What the search found, in plain words.
    ///
    /// @param heading "Search results (page 1 of 4)"
    /// @param count "12 things found near E3 3HN"
    /// @param notes what must be said about the answer
    /// @param pages the links to the other pages, or null
    /// @param tips what to do when there is nothing
    public record Found(
            String heading,
            String count,
            List<String> notes,
            List<Row> rows,
            @Nullable Pages pages,
            List<List<Piece>> tips) {}

    /// One offer. What is not known is null and not shown, but for times and the date of the
    /// last check, which are then said to be unknown.
    ///
    /// @param why what makes it an answer, besides what the other lines say; may be empty
    public record Row(
            String name,
            String href,
            String organization,
            @Nullable String when,
            @Nullable String hours,
            @Nullable String where,
            @Nullable String far,
            @Nullable String cost,
            ListingView.@Nullable Link phone,
            @Nullable String checked,
            String why,
            List<String> toAsk) {}

    /// The chat.
    ///
    /// @param exchange the messages so far, sealed
    /// @param id the id the next message is sent with, so that sending a page again takes no
    ///     second step
    /// @param text what is in its box
    public record Chat(String exchange, String id, String text, List<Bubble> bubbles) {

        /// A chat nobody has begun.
        static Chat fresh(String id) {
            return new Chat("", id, "", List.of());
        }
    }

    /// One message on the screen.
    ///
    /// @param fresh whether it came with this page
    public record Bubble(boolean mine, boolean fresh, List<Piece> pieces) {}

    /// Whether there is nothing to show but the lines to call: then nothing else is said.
    public boolean onlyHelp() {
        return help != null && found != null && found.rows().isEmpty();
    }

    /// The main heading.
    public String heading() {
        if (onlyHelp()) {
            return "Help you can get now";
        }
        return found == null ? "What’s on near you" : found.heading();
    }

    /// The page's title: its main heading, then whose it is.
    public String title() {
        return (problem == null ? "" : "Error: ") + heading() + " – " + service;
    }

    /// The problem of one box, or null.
    public @Nullable String problemOf(String field) {
        return problem != null && problem.field().equals(field) ? problem.message() : null;
    }
}
