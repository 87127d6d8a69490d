package org.doorstep.listing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.doorstep.place.Point;
import org.doorstep.time.Schedule;
import org.jspecify.annotations.Nullable;

/// Listings for tests.
public final class Samples {

    private Samples() {}

    /// A listing with nothing but a name.
    public static Listing named(String id, String name) {
        return saying(id, name, null);
    }

    /// A listing with a description.
    public static Listing described(String id, String description) {
        return saying(id, "A listing", description);
    }

    /// A listing with a name and a description.
    public static Listing saying(String id, String name, @Nullable String description) {
        return about(id, name, description, List.of(), List.of());
    }

    /// A listing that says what it is about and what it is not for.
    public static Listing about(
            String id,
            String name,
            @Nullable String description,
            List<String> topics,
            List<String> notFor) {
        return new Listing(
                id,
                "samples",
                List.of(),
                name,
                description,
                null,
                null,
                Status.ACTIVE,
                new Organization(null, "An organisation", null, null, null),
                List.of(),
                List.of(),
                List.of(),
                Eligibility.OPEN,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                topics,
                notFor,
                List.of(),
                null,
                null);
    }

    /// A listing in which every field says something.
    public static Listing full(String id) {
        Schedule monthly =
                new Schedule(
                        Schedule.Freq.MONTHLY,
                        2,
                        List.of(
                                new Schedule.Day(1, DayOfWeek.SATURDAY),
                                new Schedule.Day(-1, DayOfWeek.FRIDAY)),
                        List.of(1, -1),
                        LocalTime.of(20, 0),
                        LocalTime.MIDNIGHT,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 12, 31),
                        LocalDate.of(2026, 1, 3),
                        List.of(
                                new Schedule.Except.Dates(
                                        LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2)),
                                new Schedule.Except.Yearly(
                                        MonthDay.of(Month.AUGUST, 1), MonthDay.of(8, 31)),
                                new Schedule.Except.BankHolidays()),
                        "term time only");
        Location hall =
                new Location(
                        "hall",
                        "The Hall",
                        "Blue door",
                        new Point(51.5323, -0.03274),
                        new Address("12 High Street", "London", "E3 5LY"),
                        VenueCharacter.FAITH,
                        Set.of(Access.STEP_FREE, Access.HEARING_LOOP, Access.PARKING),
                        "Ramp at the side");
        Phone phone = new Phone("020 7946 0100", "weekdays");
        return new Listing(
                id,
                "samples",
                List.of(new Identifier("GB-CHC", "1234567")),
                "Full house",
                "Everything.\n\nReally.",
                "https://full.example",
                "hello@full.example",
                Status.TEMPORARILY_CLOSED,
                new Organization("org", "Org", "Does good", "https://org.example", "a@org.example"),
                List.of(new ServiceAtLocation("sal", hall, List.of(monthly), List.of(phone))),
                List.of(
                        Schedule.weekly(
                                List.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.NOON)),
                List.of(
                        new CostOption(
                                "Session",
                                250,
                                "£2.50 with tea",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31))),
                new Eligibility(50, 99, Eligibility.Gender.WOMEN, "Over fifties"),
                "Just turn up",
                List.of(Attendance.IN_PERSON, Attendance.PHONE),
                List.of(new Language("bn", "Bengali")),
                List.of(new Contact("Maureen", "Organiser", "m@org.example", List.of(phone))),
                List.of(phone),
                List.of("arts", "loneliness"),
                List.of("domestic-abuse"),
                List.of("Tower Hamlets"),
                LocalDate.of(2026, 9, 1),
                "Closed for repairs");
    }
}
