package org.doorstep.listing.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How a file is to be read.
///
/// @param source the feed's name, which every listing of it carries
/// @param topic a topic that every record gets besides its own
/// @param today the day of the loading, local
/// @param values changes every value before it is read; for the seeds' relative dates
public record Reading(
        String source,
        Optional<String> topic,
        LocalDate today,
        HoursText hours,
        UnaryOperator<String> values) {

    /// An ordinary file.
    public static Reading of(String source, LocalDate today, HoursText hours) {
        return new Reading(source, Optional.empty(), today, hours, UnaryOperator.identity());
    }

    /// The same with a topic for every record.
    public Reading withTopic(Optional<String> every) {
        return new Reading(source, every, today, hours, values);
    }

    /// The same with every value changed first.
    public Reading withValues(UnaryOperator<String> change) {
        return new Reading(source, topic, today, hours, change);
    }
}
