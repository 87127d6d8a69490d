package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A habit rather than a date: "on Saturdays", "evenings only".
///
/// @param days the days of the week it must be on; empty when none was said
/// @param from the part of the day it must fall in, or null when none was said
/// @param to its end; null with `from`. Midnight at the end of a day is 23:59
public record Recurring(List<DayOfWeek> days, @Nullable LocalTime from, @Nullable LocalTime to) {

    public Recurring {
        days = List.copyOf(days);
    }

    /// Whether an occurrence is such a time.
    public boolean holds(Window occurrence) {
        LocalTime begins = occurrence.from().toLocalTime();
        LocalTime ends = occurrence.to().toLocalTime();
        boolean overnight = !occurrence.to().toLocalDate().equals(occurrence.from().toLocalDate());
        return (days.isEmpty() || days.contains(occurrence.from().getDayOfWeek()))
                && (to == null || begins.isBefore(to))
                && (from == null || overnight || ends.isAfter(from));
    }
}
