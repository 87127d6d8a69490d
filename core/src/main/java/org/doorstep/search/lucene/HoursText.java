package org.doorstep.search.lucene;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.doorstep.time.Schedule;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Stands in for `org.doorstep.time.HoursText` until that is there.
final class HoursText {
    private HoursText() {}

    static @Nullable String say(List<Schedule> schedules) {
        return schedules.getFirst().description();
    }

    static String when(Window next, LocalDateTime now) {
        return next.from().isAfter(now)
                ? DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH)
                        .format(next.from())
                : "on now";
    }
}
