package org.doorstep.listing.reading;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.time.Schedule;

/// Reads hours as organisations write them. The reader of hours is given to the readers of
/// files, so that they do not care how it works.
@FunctionalInterface
public interface HoursText {

    /// Understands nothing, and so keeps every word.
    HoursText NONE = (text, _) -> new Hours(List.of(), List.of(text));

    /// The hours in a text.
    ///
    /// @param today the day that words such as "until March" are read from
    Hours read(String text, LocalDate today);

    /// Hours as far as they were understood, and the words that were not.
    record Hours(List<Schedule> schedules, List<String> notUnderstood) {
        public Hours {
            schedules = List.copyOf(schedules);
            notUnderstood = List.copyOf(notUnderstood);
        }
    }
}
