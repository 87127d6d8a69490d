package org.doorstep.time;

import java.time.LocalTime;
import org.doorstep.time.TimeReaderPiece.Part;
import org.jspecify.annotations.Nullable;

/// An hour as people say it, which may leave open whether it is morning or afternoon.
///
/// @param hour 0 to 23; 1 to 12 when the half is BARE
record TimeReaderHour(int hour, int minute, Half half) {

    /// Which half of the day: said, not needed ("15:00", "noon"), or left open.
    enum Half {
        AM,
        PM,
        EXACT,
        BARE
    }

    private static final int FIRST_MORNING_HOUR = 7;

    /// The time meant: as said, else the one that lies in the part of the day, else 1 to 6:59 in
    /// the afternoon, 7 to 11:59 in the morning and 12 at midday.
    LocalTime resolved(@Nullable Part part) {
        return switch (half) {
            case EXACT -> LocalTime.of(hour, minute);
            case AM -> LocalTime.of(hour % 12, minute);
            case PM -> LocalTime.of(hour % 12 + 12, minute);
            case BARE -> {
                boolean late = hour == 12 || hour < FIRST_MORNING_HOUR;
                if (part != null && part.holds(hour % 12, minute)) {
                    late = false;
                } else if (part != null && part.holds(hour % 12 + 12, minute)) {
                    late = true;
                }
                yield LocalTime.of(hour % 12 + (late ? 12 : 0), minute);
            }
        };
    }

    /// The first time meant after another: the end of "9 to 5", "11 to 1", "7 to 9".
    LocalTime resolvedAfter(LocalTime start) {
        if (half != Half.BARE) {
            return resolved(null);
        }
        LocalTime early = LocalTime.of(hour % 12, minute);
        return early.isAfter(start) ? early : early.plusHours(12);
    }

    /// The time meant when a range ends at `end`, which was said with am or pm: "2-4pm", "11-1pm".
    LocalTime resolvedBefore(LocalTime end, @Nullable Part part) {
        if (half != Half.BARE) {
            return resolved(part);
        }
        LocalTime late = LocalTime.of(hour % 12 + 12, minute);
        return late.isBefore(end) ? late : LocalTime.of(hour % 12, minute);
    }

    /// Half a day later, for an hour of the morning that is over today.
    TimeReaderHour inTheEvening() {
        return new TimeReaderHour(hour, minute, Half.PM);
    }
}
