package org.doorstep.functions.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of needs shows.
///
/// @param area the outward code in its box; empty for questions that named none
/// @param months those that can be chosen
/// @param problem what is wrong with the box, or null
public record NeedsView(
        String service, String area, List<Month> months, List<Row> rows, @Nullable String problem) {

    /// A month to choose.
    public record Month(String value, String words, boolean chosen) {}

    /// One topic, with counts as they may be told.
    public record Row(String topic, String asked, String missed) {}

    /// The page's title.
    public String title() {
        return (problem == null ? "" : "Error: ") + "What people ask for – " + service;
    }
}
