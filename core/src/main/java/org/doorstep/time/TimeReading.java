package org.doorstep.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time read in somebody's words: the span of characters and what it means.
///
/// @param start the first character of the span, words like "on" and "from" included
/// @param end one past its last character
/// @param windows the dated windows, soonest first; empty for a habit
/// @param recurring the habit ("on Saturdays"), or null
/// @param excluded days that are not wanted ("not mondays")
/// @param note what must be said about the reading ("I do not know the school holidays here"),
///     or
/// null
public record TimeReading(
        int start,
        int end,
        List<Window> windows,
        @Nullable Recurring recurring,
        List<java.time.DayOfWeek> excluded,
        @Nullable String note) {

    public TimeReading {
        windows = List.copyOf(windows);
        excluded = List.copyOf(excluded);
    }
}
