package org.doorstep.listing.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Dates and times in the fields of a record; those that cannot be read are left out and said.
public final class Days {

    private Days() {}

    /// A date.
    public static @Nullable LocalDate date(Fields fields, String... names) {
        String raw = fields.raw(names);
        LocalDate date = raw == null ? null : Moments.date(raw);
        if (raw != null && date == null) {
            fields.notes().drop(names[0], raw);
        }
        return date;
    }

    /// A time of day.
    public static @Nullable LocalTime time(Fields fields, String... names) {
        String raw = fields.raw(names);
        LocalTime time = raw == null ? null : Moments.time(raw);
        if (raw != null && time == null) {
            fields.notes().drop(names[0], raw);
        }
        return time;
    }
}
