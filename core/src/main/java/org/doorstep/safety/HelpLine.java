package org.doorstep.safety;

import java.time.LocalDate;
import java.util.List;

/// One number to call, as the canonical file has it.
///
/// @param id the name by which replies refer to it
/// @param text what a reply writes, such as `116 123`
/// @param source where the fact was seen
/// @param reviewed the day it was last checked
/// @param due the last day on which that check still counts
public record HelpLine(String id, String text, String source, LocalDate reviewed, LocalDate due) {

    static HelpLine of(List<String> row) {
        return new HelpLine(
                row.get(0),
                row.get(1),
                row.get(2),
                LocalDate.parse(row.get(3)),
                LocalDate.parse(row.get(4)));
    }
}
