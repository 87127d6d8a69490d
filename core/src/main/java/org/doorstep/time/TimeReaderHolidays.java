package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.time.SchoolHolidays.Holiday;
import org.doorstep.time.TimeReaderPiece.Day;
import org.doorstep.time.TimeReaderPiece.Whole;
import org.doorstep.time.TimeWords.Kind;
import org.jspecify.annotations.Nullable;

/// "Half term", "the school holidays", "term time": days where a calendar was given, otherwise a
/// note that says there is none.
final class TimeReaderHolidays implements TimeReaderRule {

    static final String UNKNOWN = "I do not know the school holidays here.";

    private static final Set<String> LEADS =
            Set.of("in", "during", "over", "the", "for", "at", "this", "next");
    private static final Set<String> TAIL = Set.of("only");

    private final SchoolHolidays holidays;

    TimeReaderHolidays(SchoolHolidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        int name = text.skip(at, LEADS);
        String value = text.value(name, Kind.HOLIDAY);
        if (value == null) {
            return null;
        }
        int end = text.skip(text.after(name), TAIL);
        LocalDate today = now.toLocalDate();
        Optional<Holiday> found =
                value.equals("TERM") ? holidays.term(today) : holidays.next(value, today);
        return found.<TimeReaderPiece>map(h -> new Day(at, end, h.from(), h.to(), null))
                .orElse(new Whole(at, end, List.of(), UNKNOWN));
    }
}
