package org.doorstep.listing.openreferral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.listing.reading.Days;
import org.doorstep.listing.reading.Fields;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Reading;
import org.doorstep.time.Schedule;
import org.doorstep.time.Schedule.Freq;
import org.jspecify.annotations.Nullable;

/// The hours of a record. A line that cannot be read wholly becomes times unknown and keeps its
/// words: being open at a wrong time is worse than "phone first".
final class ScheduleReader {

    /// Extension of ours, and what CSV files give: hours in words.
    static final String HOURS = "hours";

    private static final int WORDS = 1_000;

    private final Reading reading;

    ScheduleReader(Reading reading) {
        this.reading = reading;
    }

    /// The schedules that belong to a service or a place.
    List<Schedule> read(Fields owner) {
        List<Schedule> schedules = new ArrayList<>();
        for (Fields one :
                owner.many("schedules", "schedule", "regular_schedules", "regular_schedule")) {
            schedules.addAll(lines(one));
        }
        List<Schedule.Except> closed = new ArrayList<>();
        for (Fields holiday : owner.many("holiday_schedules", "holiday_schedule")) {
            closed.addAll(closed(holiday));
        }
        return closed.isEmpty()
                ? schedules
                : schedules.stream().map(s -> withExcept(s, closed)).toList();
    }

    private static List<Schedule.Except> closed(Fields holiday) {
        LocalDate from = Days.date(holiday, "start_date");
        LocalDate to = Days.date(holiday, "end_date");
        boolean shut = "true".equalsIgnoreCase(holiday.raw("closed"));
        return shut && from != null && to != null && !to.isBefore(from)
                ? List.of(new Schedule.Except.Dates(from, to))
                : List.of();
    }

    private static Schedule withExcept(Schedule s, List<Schedule.Except> more) {
        List<Schedule.Except> except = new ArrayList<>(s.except());
        except.addAll(more);
        return changed(s, except, s.description());
    }

    private static Schedule described(Schedule s, @Nullable String rest) {
        if (rest == null) {
            return s;
        }
        String both = s.description() == null ? rest : s.description() + "; " + rest;
        return changed(s, s.except(), both);
    }

    private static Schedule changed(
            Schedule s, List<Schedule.Except> except, @Nullable String description) {
        return new Schedule(
                s.freq(),
                s.interval(),
                s.byday(),
                s.bymonthday(),
                s.opensAt(),
                s.closesAt(),
                s.validFrom(),
                s.validTo(),
                s.dtstart(),
                except,
                description);
    }

    private List<Schedule> lines(Fields fields) {
        String hours = fields.text(WORDS, HOURS);
        String words = words(fields);
        boolean bare =
                fields.raw("freq", "opens_at", "closes_at", "dtstart") == null
                        && fields.values("[,;]", "byday", "weekday", "bymonthday").isEmpty();
        if (hours == null && bare) {
            hours = words;
            words = null;
        }
        if (hours != null) {
            return inWords(hours, words);
        }
        return bare ? List.of() : List.of(new ScheduleLine(fields, words).read());
    }

    /// Hours in words: what was understood, and every word that was not as a description.
    private List<Schedule> inWords(String hours, @Nullable String words) {
        HoursText.Hours read = reading.hours().read(hours, reading.today());
        List<String> left = new ArrayList<>(read.notUnderstood());
        if (words != null) {
            left.add(words);
        }
        left.removeIf(String::isBlank);
        String rest = left.isEmpty() ? null : String.join("; ", left);
        if (read.schedules().isEmpty()) {
            return rest == null ? List.of() : List.of(unknown(rest));
        }
        return read.schedules().stream().map(s -> described(s, rest)).toList();
    }

    /// A line that says only words.
    private static Schedule unknown(String words) {
        return new Schedule(
                Freq.WEEKLY,
                1,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                words);
    }

    private static @Nullable String words(Fields fields) {
        String description = fields.text(WORDS, "description");
        String notes = fields.text(WORDS, "notes");
        if (description == null || notes == null) {
            return description == null ? notes : description;
        }
        return description + "\n" + notes;
    }
}
