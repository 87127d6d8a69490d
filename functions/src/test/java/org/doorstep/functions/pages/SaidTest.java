package org.doorstep.functions.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.time.HoursText;
import org.doorstep.time.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Dates as the NHS content style guide has them ("Dates"): the month in full, no ordinals, no
/// commas.
class SaidTest {

    /// Written by hand, each month once; the days on which the clocks change are among them.
    private static final Map<LocalDate, String> GOLDEN =
            Map.ofEntries(
                    Map.entry(LocalDate.of(2026, 1, 1), "Thursday 1 January 2026"),
                    Map.entry(LocalDate.of(2026, 2, 28), "Saturday 28 February 2026"),
                    Map.entry(LocalDate.of(2026, 3, 3), "Tuesday 3 March 2026"),
                    Map.entry(LocalDate.of(2026, 3, 29), "Sunday 29 March 2026"),
                    Map.entry(LocalDate.of(2026, 4, 22), "Wednesday 22 April 2026"),
                    Map.entry(LocalDate.of(2026, 5, 11), "Monday 11 May 2026"),
                    Map.entry(LocalDate.of(2026, 6, 12), "Friday 12 June 2026"),
                    Map.entry(LocalDate.of(2026, 7, 13), "Monday 13 July 2026"),
                    Map.entry(LocalDate.of(2018, 8, 6), "Monday 6 August 2018"),
                    Map.entry(LocalDate.of(2026, 9, 2), "Wednesday 2 September 2026"),
                    Map.entry(LocalDate.of(2026, 10, 25), "Sunday 25 October 2026"),
                    Map.entry(LocalDate.of(2026, 11, 30), "Monday 30 November 2026"),
                    Map.entry(LocalDate.of(2028, 2, 29), "Tuesday 29 February 2028"),
                    Map.entry(LocalDate.of(2026, 12, 31), "Thursday 31 December 2026"));

    private static final String SHAPE =
            "([1-9]|[12]\\d|3[01]) (January|February|March|April|May|June|July|August|September"
                    + "|October|November|December) \\d{4}";

    private static final LocalDate FAR_AWAY = LocalDate.of(2022, 6, 1);

    @Test
    @Tag("UX-23")
    void dates_are_said_as_the_table_has_them() {
        GOLDEN.forEach(
                (date, said) -> {
                    assertEquals(said, HoursText.date(date, FAR_AWAY));
                    assertEquals(said.substring(said.indexOf(' ') + 1), Said.date(date));
                });
    }

    @Test
    @Tag("UX-23")
    void every_day_of_a_year_is_said_in_one_way_and_as_no_other_day() {
        List<String> said = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2028, 1, 1);
                day.getYear() == 2028;
                day = day.plusDays(1)) {
            String date = Said.date(day);
            assertTrue(date.matches(SHAPE), date);
            String full = HoursText.date(day, FAR_AWAY);
            assertTrue(full.matches("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day " + SHAPE), full);
            assertTrue(full.endsWith(" " + date), full);
            said.add(date);
        }
        assertEquals(366, said.size());
        assertEquals(366, said.stream().distinct().count());
    }

    /// Seen from each hour of the days on which the clocks change, and from those around them.
    @Test
    @Tag("UX-23")
    void when_something_is_on_is_said_alike_on_the_days_the_clocks_change() {
        for (LocalDate change : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25))) {
            LocalDateTime ten = change.plusDays(1).atTime(10, 0);
            Window on = new Window(ten, ten.plusHours(2));
            for (int hour = 0; hour < 24; hour++) {
                LocalDateTime now = change.atTime(hour, 30);
                assertEquals("Tomorrow at 10am", Said.when(on, now), now.toString());
                assertEquals("Monday at 10am", Said.when(on, now.minusDays(1)), now.toString());
                String week = Said.when(on, now.minusDays(7));
                assertTrue(week.matches("Monday (30 March|26 October) at 10am"), week);
                assertFalse(week.contains(","), week);
            }
        }
    }
}
