package org.doorstep.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When schools of the area are closed. Councils and schools set their own dates, so an operator
/// supplies them; with none, "half term" is understood but has no date.
///
/// @param holidays in any order
public record SchoolHolidays(List<Holiday> holidays) {

    /// No calendar.
    public static final SchoolHolidays UNKNOWN = new SchoolHolidays(List.of());

    /// Which holiday it is.
    public enum Kind {
        HALF_TERM,
        CHRISTMAS,
        EASTER,
        SUMMER
    }

    /// One stretch without school, both days included.
    public record Holiday(Kind kind, LocalDate from, LocalDate to) {}

    public SchoolHolidays {
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::from)).toList();
    }

    /// The holiday of that name under way or next to come.
    ///
    /// @param name a {@link Kind}, or "ANY"
    Optional<Holiday> next(String name, LocalDate today) {
        return holidays.stream()
                .filter(h -> name.equals("ANY") || h.kind().name().equals(name))
                .filter(h -> !h.to().isBefore(today))
                .findFirst();
    }

    /// The stretch of school under way or next to come, as far as the next holiday that is known.
    Optional<Holiday> term(LocalDate today) {
        LocalDate from =
                holidays.stream()
                        .filter(h -> !h.from().isAfter(today) && !h.to().isBefore(today))
                        .findFirst()
                        .map(h -> h.to().plusDays(1))
                        .orElse(today);
        return holidays.stream()
                .filter(h -> h.from().isAfter(from))
                .findFirst()
                .map(h -> new Holiday(h.kind(), from, h.from().minusDays(1)));
    }
}
