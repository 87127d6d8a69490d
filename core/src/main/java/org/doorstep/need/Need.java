package org.doorstep.need;

import java.time.LocalDate;

/// One topic asked for once, somewhere, on a day.
///
/// @param topic an id of `topics.tsv`
/// @param area the outward code asked about ("E3"), or {@link #ANYWHERE}
/// @param day by the machine's clock, in London
/// @param found whether anything was shown
public record Need(String topic, String area, LocalDate day, boolean found) {

    /// The area of a question that names no postcode.
    public static final String ANYWHERE = "-";
}
