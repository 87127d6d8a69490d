package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understood;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00,2026-11-24T10:00,now",
        "2026-11-24T10:00,2026-11-24T23:59,today",
        "2026-11-25T00:00,2026-11-25T23:59,tomorrow",
        "2026-11-24T10:00,2026-11-24T12:00,this morning",
        "2026-11-24T17:00,2026-11-24T22:00,this evening",
        "2026-11-24T17:00,2026-11-24T23:59,tonight",
        "2026-11-25T17:00,2026-11-25T22:00,tomorrow evening",
        "2026-11-25T06:00,2026-11-25T12:00,tomorrow morning",
        "2026-11-28T12:00,2026-11-28T17:00,Saturday afternoon",
        "2026-11-28T00:00,2026-11-29T23:59,Saturday to Sunday",
        "2026-12-05T00:00,2026-12-05T23:59,Saturday 5 December",
        "2026-11-24T14:00,2026-11-24T16:00,today 2pm to 4pm",
        "2026-11-26T18:00,2026-11-26T23:59,Thursday after 6pm",
        "2026-11-26T00:00,2026-11-26T10:00,Thursday before 10am"
    })
    void says_a_window_as_a_person_would(LocalDateTime from, LocalDateTime to, String said) {
        assertEquals(said, Moment.say(new Window(from, to), NOW));
    }

    @Test
    void the_working_week_and_its_end_have_names() {
        assertAll(
                () -> assertEquals("at weekends", on("SATURDAY,SUNDAY")),
                () -> assertEquals("on weekdays", on("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")),
                () -> assertEquals("on Mondays or Sundays", on("MONDAY,SUNDAY")));
    }

    @Test
    void a_habit_is_said_in_the_plural_where_any_day_will_do() {
        LocalTime five = LocalTime.of(17, 0);
        LocalTime ten = LocalTime.of(22, 0);
        List<DayOfWeek> any = List.of();
        assertAll(
                () -> assertEquals("in the evenings", habit(any, five, ten)),
                () ->
                        assertEquals(
                                "on Mondays in the evening",
                                habit(List.of(DayOfWeek.MONDAY), five, ten)),
                () -> assertEquals("at lunchtime", habit(any, LocalTime.NOON, LocalTime.of(14, 0))),
                () ->
                        assertEquals(
                                "after 6pm", habit(any, LocalTime.of(18, 0), LocalTime.of(23, 59))),
                () -> assertEquals("in the daytime", habit(any, LocalTime.of(6, 0), five)));
    }

    private static String habit(List<DayOfWeek> days, LocalTime from, LocalTime to) {
        return Moment.say(new Recurring(days, from, to));
    }

    @Test
    void several_windows_are_named_together() {
        assertEquals("tomorrow or Thursday evening", wanted(25, 26));
        assertEquals("this evening to Thursday evening", wanted(24, 25, 26));
        assertEquals("", wanted(24, 26, 28));
    }

    private static String wanted(int... days) {
        List<Window> evenings =
                IntStream.of(days)
                        .mapToObj(d -> LocalDateTime.of(2026, 11, d, 17, 0))
                        .map(from -> new Window(from, from.plusHours(5)))
                        .toList();
        return Moment.wanted(Understood.NOTHING.withTimes(evenings, null, List.of()), NOW);
    }

    private static String on(String days) {
        return Moment.on(Stream.of(days.split(",")).map(DayOfWeek::valueOf).toList());
    }

    @Test
    @Tag("UX-24")
    void every_minute_of_the_day_is_said_without_twelve_am_or_pm() {
        for (int minute = 0; minute < 1440; minute++) {
            LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
            String said = Moment.clock(time);
            boolean twelve = said.equals("12am") || said.equals("12pm");
            assertEquals(false, twelve, said);
        }
        assertEquals("5:30pm", Moment.clock(LocalTime.of(17, 30)));
        assertEquals("midday", Moment.clock(LocalTime.NOON));
        assertEquals("12:15am", Moment.clock(LocalTime.of(0, 15)));
    }
}
