package org.doorstep.fuzz;

import java.time.LocalDate;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Reading;
import org.doorstep.time.HoursReader;

/// How the fuzzed files are read: with the real reader of hours.
final class Feeds {

    static final Reading READING = Reading.of("fuzz", LocalDate.parse("2026-11-24"), Feeds::hours);

    private Feeds() {}

    private static HoursText.Hours hours(String text, LocalDate today) {
        HoursReader.Hours hours = HoursReader.read(text, today);
        return new HoursText.Hours(hours.schedules(), hours.notUnderstood());
    }
}
