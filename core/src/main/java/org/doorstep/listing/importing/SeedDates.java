package org.doorstep.listing.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The relative dates of the seeds, which make them as fresh on the day they are loaded as on
/// the day they were written: `@today-40` is 40 days before, `@SA+7` a week after the first
/// Saturday on or after the day of loading. Whatever else a value says is left as it is.
public record SeedDates(LocalDate today) implements UnaryOperator<String> {

    private static final Pattern RELATIVE =
            Pattern.compile("@(today|MO|TU|WE|TH|FR|SA|SU)([+-]\\d{1,5})?");

    @Override
    public String apply(String value) {
        if (!value.startsWith("@")) {
            return value;
        }
        Matcher relative = RELATIVE.matcher(value);
        if (!relative.matches()) {
            return value;
        }
        long days = relative.group(2) == null ? 0 : Long.parseLong(relative.group(2));
        return base(relative.group(1)).plusDays(days).toString();
    }

    private LocalDate base(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(word)) {
                return today.with(TemporalAdjusters.nextOrSame(day));
            }
        }
        return today;
    }
}
