package org.doorstep.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Schedule WEDNESDAYS = weekly(DayOfWeek.WEDNESDAY, "18:00", "19:30");

    @Test
    void is_on_from_its_opening_up_to_but_not_at_its_closing() {
        Timetable t = timetable(WEDNESDAYS);
        assertTrue(t.onDuring(window("2026-11-25T18:00", "2026-11-25T18:00")));
        assertTrue(t.onDuring(window("2026-11-25T19:29", "2026-11-25T19:29")));
        assertFalse(t.onDuring(window("2026-11-25T19:30", "2026-11-25T19:30")));
        assertTrue(t.onDuring(window("2026-11-25T19:00", "2026-11-25T22:00")));
        assertFalse(t.onDuring(window("2026-11-25T17:00", "2026-11-25T18:00")));
        assertFalse(t.startsWithin(window("2026-11-25T19:00", "2026-11-25T22:00")));
        assertTrue(t.startsWithin(window("2026-11-25T17:00", "2026-11-25T22:00")));
    }

    @Test
    void what_goes_on_past_midnight_belongs_to_the_day_it_opens() {
        Timetable t = timetable(weekly(DayOfWeek.FRIDAY, "22:00", "02:00"));
        assertTrue(t.onDuring(window("2026-11-28T01:00", "2026-11-28T01:00")));
        assertFalse(t.onDuring(window("2026-11-27T01:00", "2026-11-27T01:00")));
        Recurring saturdays = new Recurring(List.of(DayOfWeek.SATURDAY), null, null);
        assertFalse(t.has(saturdays, List.of(), LocalDate.of(2026, 11, 24)));
    }

    @Test
    void fifth_saturdays_are_only_in_months_that_have_five() {
        Timetable t = timetable(monthly(new Schedule.Day(5, DayOfWeek.SATURDAY), null));
        assertEquals(
                List.of("2026-10-31", "2027-01-30", "2027-05-29"),
                t.occurrences(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 6, 30)).stream()
                        .map(w -> w.from().toLocalDate().toString())
                        .toList());
    }

    @Test
    void an_hour_that_the_clocks_skip_is_empty() {
        Timetable t = timetable(weekly(DayOfWeek.SUNDAY, "01:15", "01:45"));
        assertEquals(
                List.of(window("2027-03-21T01:15", "2027-03-21T01:45")),
                t.occurrences(LocalDate.of(2027, 3, 21), LocalDate.of(2027, 3, 28)));
    }

    @Test
    void every_other_week_with_nothing_to_count_from_is_not_known() {
        Schedule s = WEDNESDAYS;
        Schedule other =
                new Schedule(
                        s.freq(),
                        2,
                        s.byday(),
                        List.of(),
                        s.opensAt(),
                        s.closesAt(),
                        null,
                        null,
                        null,
                        List.of(),
                        null);
        assertFalse(timetable(other).known());
        assertTrue(timetable(other, s).known());
    }

    @Test
    void times_that_nobody_gave_are_not_known() {
        Schedule days = monthly(new Schedule.Day(1, DayOfWeek.MONDAY), null);
        Schedule untimed =
                new Schedule(
                        days.freq(),
                        1,
                        days.byday(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null);
        assertFalse(timetable(untimed).known());
        assertEquals(Optional.empty(), timetable(untimed).next(at("2026-11-24T10:00")));
        assertFalse(timetable().known());
    }

    @Test
    void without_a_closing_time_it_is_taken_to_last_an_hour_and_says_so() {
        Timetable t = timetable(monthly(new Schedule.Day(-1, DayOfWeek.FRIDAY), null));
        Window next = t.next(at("2026-11-24T10:00")).orElseThrow();
        assertEquals(window("2026-11-27T10:00", "2026-11-27T11:00"), next);
        assertTrue(t.openEnded(next));
        assertFalse(timetable(WEDNESDAYS).openEnded(next));
    }

    @Test
    void a_habit_is_had_on_its_days_in_its_part_of_the_day() {
        Timetable t = timetable(WEDNESDAYS);
        LocalDate from = LocalDate.of(2026, 11, 24);
        Recurring evenings = new Recurring(List.of(), LocalTime.of(17, 0), LocalTime.of(22, 0));
        Recurring mornings = new Recurring(List.of(), LocalTime.of(6, 0), LocalTime.of(12, 0));
        Recurring late = new Recurring(List.of(), LocalTime.of(19, 30), LocalTime.of(23, 59));
        assertTrue(t.has(evenings, List.of(), from));
        assertFalse(t.has(evenings, List.of(DayOfWeek.WEDNESDAY), from));
        assertFalse(t.has(mornings, List.of(), from));
        assertFalse(t.has(late, List.of(), from));
    }

    @Test
    void dates_at_the_end_of_the_world_are_answered() {
        Timetable t =
                timetable(WEDNESDAYS, monthly(new Schedule.Day(1, DayOfWeek.MONDAY), "11:00"));
        for (LocalDateTime time : List.of(LocalDateTime.MIN, LocalDateTime.MAX)) {
            t.onDuring(new Window(time, time));
            t.startsWithin(new Window(time, time));
            t.firstWithin(new Window(time, time));
            t.next(time);
            t.has(new Recurring(List.of(), null, null), List.of(), time.toLocalDate());
        }
        assertTrue(t.onDuring(new Window(LocalDateTime.MIN, LocalDateTime.MAX)));
        assertTrue(t.occurrences(LocalDate.MIN, LocalDate.MAX).size() <= Timetable.LONGEST);
    }

    private static Timetable timetable(Schedule... schedules) {
        return Timetable.of(List.of(schedules), Nation.ENGLAND_AND_WALES);
    }

    private static Schedule weekly(DayOfWeek day, String opens, String closes) {
        return Schedule.weekly(List.of(day), LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Schedule monthly(Schedule.Day day, @Nullable String closes) {
        return new Schedule(
                Schedule.Freq.MONTHLY,
                1,
                List.of(day),
                List.of(),
                LocalTime.of(10, 0),
                closes == null ? null : LocalTime.parse(closes),
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static Window window(String from, String to) {
        return new Window(at(from), at(to));
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
