package org.doorstep.functions.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;

/// What somebody should mend although everything answers: `/health` says it, and every hour the
/// log, where an alarm of the template looks.
public final class Warnings {

    private Warnings() {}

    /// Empty when all is well.
    public static List<String> of(SafetyCheck safety, HelpLines lines, LocalDate today) {
        List<String> warnings = new ArrayList<>();
        if (lines.reviewOverdue(today)) {
            warnings.add("help lines: review overdue");
        }
        if (!safety.complete()) {
            warnings.add("safety check: built-in rules only");
        }
        return List.copyOf(warnings);
    }
}
