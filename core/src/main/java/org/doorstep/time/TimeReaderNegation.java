package org.doorstep.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Habit;
import org.doorstep.time.TimeReaderPiece.Part;
import org.jspecify.annotations.Nullable;

/// What is meant by "not" before a time: days that are no good, or the hours that are left.
///
/// @param days days of the week that are no good
/// @param left the hours that remain ("not mornings" leaves the rest of the day), or null
record TimeReaderNegation(List<DayOfWeek> days, @Nullable Recurring left) {

    private static final LocalTime MIDDAY = LocalTime.NOON;

    /// What the slots refuse; nothing where a record of days and hours cannot say it, such as "not
    /// Monday mornings" or a whole week.
    static TimeReaderNegation of(List<TimeReaderSlot> slots) {
        TreeSet<DayOfWeek> days = new TreeSet<>();
        Recurring left = null;
        for (TimeReaderSlot slot : slots) {
            if (slot.day() != null && slot.part() == null && slot.clock() == null) {
                days.addAll(days(slot.day()));
            } else if (slot.day() == null) {
                left = left(slot.part(), slot.clock());
            }
        }
        return new TimeReaderNegation(List.copyOf(days), left);
    }

    boolean empty() {
        return days.isEmpty() && left == null;
    }

    private static List<DayOfWeek> days(TimeReaderPiece piece) {
        return switch (piece) {
            case Habit h -> h.days();
            case Day d when d.part() == null && !d.to().isAfter(d.from().plusDays(1)) ->
                    d.from().datesUntil(d.to().plusDays(1)).map(x -> x.getDayOfWeek()).toList();
            default -> List.of();
        };
    }

    private static @Nullable Recurring left(@Nullable Part part, @Nullable Clock clock) {
        LocalTime from = LocalTime.MIDNIGHT;
        LocalTime to = TimeReaderStretch.LAST_MINUTE;
        if (clock != null) {
            LocalTime hour = clock.first().resolved(part);
            return switch (clock.how()) {
                case AFTER -> new Recurring(List.of(), from, hour);
                case BEFORE -> new Recurring(List.of(), hour, to);
                case AT, BETWEEN -> null;
            };
        }
        if (part == null) {
            return null;
        }
        if (part.from().isBefore(MIDDAY)) {
            return new Recurring(List.of(), part.to(), to);
        }
        return part.from().equals(MIDDAY) ? null : new Recurring(List.of(), from, part.from());
    }
}
