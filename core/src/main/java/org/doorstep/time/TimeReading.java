package org.doorstep.time;

import java.util.ArrayList;
import java.util.Comparator;
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

    /// In their order in the text, none over another: what two share belongs to the first
    /// ("Mondays are no good Friday").
    static List<TimeReading> apart(List<TimeReading> readings) {
        List<TimeReading> apart = new ArrayList<>();
        for (TimeReading r :
                readings.stream().sorted(Comparator.comparingInt(TimeReading::start)).toList()) {
            int from = apart.isEmpty() ? r.start : Math.max(r.start, apart.getLast().end);
            if (from < r.end) {
                apart.add(new TimeReading(from, r.end, r.windows, r.recurring, r.excluded, r.note));
            }
        }
        return List.copyOf(apart);
    }
}
