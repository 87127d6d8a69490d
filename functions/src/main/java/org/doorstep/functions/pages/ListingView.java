package org.doorstep.functions.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of one listing shows. Null is what nobody said.
///
/// @param leave whether somebody reading it may have to leave the page fast
/// @param hours its hours when it has no place
/// @param closed whether it is no longer offered
/// @param checkDue when it should be checked again
/// @param overdue whether that day has passed
public record ListingView(
        String service,
        String name,
        String organization,
        @Nullable String alert,
        boolean closed,
        boolean leave,
        List<String> paragraphs,
        @Nullable String next,
        List<Venue> venues,
        @Nullable String hours,
        List<String> costs,
        @Nullable String whoFor,
        @Nullable String join,
        @Nullable Link phone,
        @Nullable Link email,
        @Nullable Link web,
        @Nullable String languages,
        @Nullable String checked,
        @Nullable String checkDue,
        boolean overdue) {

    /// A place it happens at, and its hours there in words.
    ///
    /// @param access what is known of getting in ("Step free"); may be empty
    /// @param directions how to get there and in, in the owner's words
    /// @param map where a map shows it, or null
    public record Venue(
            @Nullable String address,
            @Nullable String hours,
            List<String> access,
            List<String> directions,
            @Nullable Link map) {}

    /// Words and the address they lead to; null for words alone.
    public record Link(String words, @Nullable String href) {}

    public String title() {
        return name + " – " + service;
    }
}
