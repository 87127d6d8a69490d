package org.doorstep.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HoursTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void says_every_line_of_the_golden_table() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (InputStream in = HoursTextTest.class.getResourceAsStream("hours-said.tsv")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .forEach(
                            f -> {
                                expected.add(f[1]);
                                var read = HoursReader.read(f[0], TODAY);
                                found.add(HoursText.say(read.schedules(), TODAY));
                            });
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    @Test
    @Tag("UX-24")
    void every_minute_of_the_day_is_said_without_12am_or_12pm() {
        for (int m = 0; m < 1440; m++) {
            String said = HoursText.time(LocalTime.ofSecondOfDay(m * 60L));
            assertTrue(said.matches("midnight|midday|(1[0-2]|[1-9])(:[0-5]\\d)?[ap]m"), said);
            assertTrue(!said.equals("12am") && !said.equals("12pm") && !said.contains(":00"), said);
        }
        assertEquals("midnight", HoursText.time(LocalTime.MIDNIGHT));
        assertEquals("5:30pm", HoursText.time(LocalTime.of(17, 30)));
        assertEquals("12:05pm", HoursText.time(LocalTime.of(12, 5)));
    }

    @Test
    void says_when_as_people_do() {
        assertEquals("today at 6pm", when("2026-11-24T18:00", "2026-11-24T19:30"));
        assertEquals("tomorrow at 10:30am", when("2026-11-25T10:30", "2026-11-25T12:00"));
        assertEquals("on now until 4pm", when("2026-11-24T09:00", "2026-11-24T16:00"));
        assertEquals("on now until midnight", when("2026-11-24T09:00", "2026-11-25T00:00"));
        assertEquals("Wednesday at 6pm", when("2026-11-25T18:00", "2026-11-25T19:00", -1));
        assertEquals("Monday at midday", when("2026-11-30T12:00", "2026-11-30T13:00"));
        assertEquals("Tuesday 1 December at 2pm", when("2026-12-01T14:00", "2026-12-01T15:00"));
        assertEquals("Saturday 5 December at 2pm", when("2026-12-05T14:00", "2026-12-05T16:00"));
        assertEquals(
                "Saturday 4 December 2027 at 2pm", when("2027-12-04T14:00", "2027-12-04T16:00"));
        Window now = new Window(TODAY.atTime(9, 30), TODAY.atTime(10, 30));
        assertEquals("on now", HoursText.when(now, TODAY.atTime(10, 0), true));
    }

    @Test
    void other_recurrences_have_their_words() {
        assertEquals("", HoursText.say(List.of()));
        assertEquals("Every other day, 9am to 10am", say(Schedule.Freq.DAILY, 2));
        assertEquals("The 5th of the month, 9am to 10am", say(Schedule.Freq.MONTHLY, 1));
        assertEquals("Every year on 5 December, 9am to 10am", say(Schedule.Freq.YEARLY, 1));
        assertEquals("Saturdays, 9am to 10am", say(Schedule.Freq.WEEKLY, 1));
        Schedule night =
                Schedule.weekly(List.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(2, 0));
        assertEquals("Fridays, 10pm to 2am", HoursText.say(List.of(night)));
    }

    private static String say(Schedule.Freq freq, int interval) {
        return HoursText.say(
                List.of(
                        new Schedule(
                                freq,
                                interval,
                                List.of(),
                                List.of(),
                                LocalTime.of(9, 0),
                                LocalTime.of(10, 0),
                                null,
                                null,
                                LocalDate.of(2026, 12, 5),
                                List.of(),
                                null)));
    }

    private static String when(String from, String to) {
        return when(from, to, 0);
    }

    private static String when(String from, String to, int days) {
        LocalDateTime now = TODAY.atTime(10, 0).plusDays(days);
        Window window = new Window(LocalDateTime.parse(from), LocalDateTime.parse(to));
        return HoursText.when(window, now);
    }
}
