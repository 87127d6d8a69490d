package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.doorstep.search.lucene.Asking.about;
import static org.doorstep.search.lucene.Asking.whatsOn;
import static org.doorstep.search.lucene.SmallIndex.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.listing.Attendance;
import org.doorstep.place.Point;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.search.Results;
import org.doorstep.search.Results.Relaxation;
import org.doorstep.time.Recurring;
import org.doorstep.time.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is on when: windows, nights, clock changes, habits; and what is given up for them.
class TimeAskedTest {

    private static final Point BOW = new Point(51.5287, -0.0225);
    private static final DayOfWeek WED = DayOfWeek.WEDNESDAY;

    private static Point east(double miles) {
        return new Point(BOW.lat(), BOW.lon() + miles * 1609.344 / 69_250);
    }

    private static An walk(String name) {
        return offer(name).topics("walking").at(BOW);
    }

    private static Asking walks() {
        return about("walking").near(BOW);
    }

    private static Results found(Path folder, Asking asking, An... offers) throws IOException {
        try (LuceneSearch search = SmallIndex.of(folder, offers)) {
            return search.find(asking.enquiry());
        }
    }

    private static List<State> states(Results results) {
        return results.matches().stream().map(m -> m.timing().state()).toList();
    }

    @Test
    void what_says_no_times_is_not_on_at_night(@TempDir Path folder) throws IOException {
        An[] offers = {walk("unknown"), walk("all night").weekly(WED, "00:00", "06:00")};
        try (LuceneSearch search = SmallIndex.of(folder, offers)) {
            for (String[] time :
                    new String[][] {
                        {"2026-11-25T02:30", "2026-11-25T02:30", "[all night]"},
                        {"2026-11-24T22:30", "2026-11-25T06:00", "[all night]"},
                        {"2026-11-25T05:30", "2026-11-25T07:00", "[all night, unknown]"},
                        {"2026-11-24T18:00", "2026-11-24T23:59", "[unknown]"}
                    }) {
                Asking then = walks().during(time[0], time[1]);
                assertEquals(time[2], names(search.find(then.enquiry())).toString());
            }
        }
    }

    @Test
    void what_is_by_phone_at_the_time_stands_beside_what_is_near_at_another(@TempDir Path folder)
            throws IOException {
        Recurring wednesdays = new Recurring(List.of(WED), null, null);
        Results found =
                found(
                        folder,
                        walks().usually(wednesdays),
                        walk("near").weekly(DayOfWeek.FRIDAY, "10:00", "12:00"),
                        offer("line")
                                .topics("walking")
                                .joined(Attendance.PHONE)
                                .weekly(DayOfWeek.TUESDAY, "18:00", "20:00")
                                .weekly(WED, "18:00", "20:00"));
        assertEquals(List.of("near", "line"), names(found));
        assertEquals(List.of(Relaxation.TIME), found.relaxed());
        assertTrue(found.alsoThen(wednesdays));
        assertEquals(
                LocalDateTime.parse("2026-11-25T18:00"), found.matches().get(1).timing().begins());
    }

    @Test
    void what_is_all_but_over_comes_behind_what_is_really_on(@TempDir Path folder)
            throws IOException {
        Results found =
                found(
                        folder,
                        whatsOn().near(BOW).during("2026-11-25T12:00", "2026-11-25T17:00"),
                        walk("half an hour of six").weekly(WED, "06:30", "12:30"),
                        walk("unknown"),
                        walk("half of its hour").weekly(WED, "11:30", "12:30"),
                        offer("most of it")
                                .topics("walking")
                                .at(east(0.9))
                                .weekly(WED, "11:00", "16:00"));
        assertEquals(
                List.of("half of its hour", "most of it", "half an hour of six", "unknown"),
                names(found));
        assertEquals(State.ON, found.matches().get(2).timing().state());
    }

    @Test
    void of_a_subject_too_what_is_all_but_over_comes_behind_its_like(@TempDir Path folder)
            throws IOException {
        assertEquals(
                List.of("whole", "sliver"),
                names(
                        found(
                                folder,
                                walks().during("2026-11-25T12:00", "2026-11-25T17:00"),
                                walk("sliver").weekly(WED, "09:00", "12:15"),
                                offer("whole")
                                        .topics("walking")
                                        .at(east(0.9))
                                        .weekly(WED, "09:00", "16:00"))));
    }

    @Test
    void at_an_instant_nothing_is_all_but_over(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("ten minutes left", "all day"),
                names(
                        found(
                                folder,
                                walks().during("2026-11-25T12:00", "2026-11-25T12:00"),
                                walk("ten minutes left").weekly(WED, "09:00", "12:10"),
                                offer("all day")
                                        .topics("walking")
                                        .at(east(0.9))
                                        .weekly(WED, "09:00", "16:00"))));
    }

    @Test
    void in_a_window_what_begins_comes_first_then_what_runs_then_what_nobody_knows(
            @TempDir Path folder) throws IOException {
        Results found =
                found(
                        folder,
                        walks().during("2026-11-25T17:00", "2026-11-25T22:00"),
                        walk("unknown").checked("2026-11-20"),
                        walk("running").weekly(WED, "16:00", "18:00").checked("2026-11-20"),
                        offer("begins")
                                .topics("walking")
                                .at(east(0.9))
                                .weekly(WED, "18:00", "19:00"),
                        walk("off").weekly(WED, "15:00", "17:00"));
        assertEquals(List.of("begins", "running", "unknown"), names(found));
        assertEquals(List.of(State.ON, State.ON, State.UNKNOWN), states(found));
        assertEquals(
                LocalDateTime.parse("2026-11-25T18:00"),
                found.matches().getFirst().timing().begins());
        assertEquals(List.of(), found.relaxed());
    }

    @Test
    void now_is_an_instant(@TempDir Path folder) throws IOException {
        Results found =
                found(
                        folder,
                        walks().during("2026-11-24T10:00", "2026-11-24T10:00"),
                        walk("on").weekly(DayOfWeek.TUESDAY, "10:00", "11:00"),
                        walk("just over").weekly(DayOfWeek.TUESDAY, "09:00", "10:00"));
        assertEquals(List.of("on"), names(found));
    }

    @Test
    void now_the_nearest_that_is_open_comes_first_whenever_it_opened(@TempDir Path folder)
            throws IOException {
        Results found =
                found(
                        folder,
                        walks().during("2026-11-24T10:00", "2026-11-24T10:00"),
                        walk("open since nine").weekly(DayOfWeek.TUESDAY, "09:00", "16:00"),
                        offer("opens this minute")
                                .topics("walking")
                                .at(east(0.9))
                                .weekly(DayOfWeek.TUESDAY, "10:00", "12:00"));
        assertEquals(List.of("open since nine", "opens this minute"), names(found));
    }

    @Test
    void without_a_window_the_state_is_about_now_and_what_is_over_for_good_is_gone(
            @TempDir Path folder) throws IOException {
        Schedule past =
                new Schedule(
                        Schedule.Freq.ONCE,
                        1,
                        List.of(),
                        List.of(),
                        LocalTime.of(10, 0),
                        LocalTime.of(11, 0),
                        null,
                        null,
                        LocalDate.of(2026, 11, 1),
                        List.of(),
                        null);
        Results found =
                found(
                        folder,
                        walks(),
                        walk("past").on(past),
                        walk("on").weekly(DayOfWeek.TUESDAY, "09:30", "11:00"),
                        walk("later").weekly(WED, "09:30", "11:00"));
        assertEquals(List.of("on", "later"), names(found));
        assertEquals(List.of(State.ON, State.OFF), states(found));
    }

    @Test
    void a_night_belongs_to_the_day_it_begins_and_runs_into_the_next(@TempDir Path folder)
            throws IOException {
        Results found =
                found(
                        folder,
                        walks().during("2026-11-26T00:30", "2026-11-26T01:00"),
                        walk("night").weekly(WED, "22:00", "02:00"),
                        walk("other").weekly(DayOfWeek.THURSDAY, "22:00", "02:00"));
        assertEquals(List.of("night"), names(found));
    }

    @Test
    void the_hour_that_is_skipped_in_march_is_not_there(@TempDir Path folder) throws IOException {
        Results found =
                found(
                        folder,
                        walks().now("2026-03-28T10:00")
                                .during("2026-03-29T00:00", "2026-03-29T23:59"),
                        walk("skipped").weekly(DayOfWeek.SUNDAY, "01:00", "02:00"),
                        walk("there").weekly(DayOfWeek.SUNDAY, "03:00", "04:00"));
        assertEquals(List.of("there"), names(found));
    }

    @Test
    void a_habit_must_be_there_and_its_next_time_is_told(@TempDir Path folder) throws IOException {
        Recurring saturdays = new Recurring(List.of(DayOfWeek.SATURDAY), null, null);
        Results found =
                found(
                        folder,
                        walks().usually(saturdays),
                        walk("both")
                                .weekly(WED, "10:00", "11:00")
                                .weekly(DayOfWeek.SATURDAY, "10:00", "11:00"),
                        walk("wednesdays").weekly(WED, "12:00", "13:00"),
                        walk("unknown"));
        assertEquals(List.of("both"), names(found));
        assertEquals(
                LocalDateTime.parse("2026-11-28T10:00"),
                found.matches().getFirst().timing().begins());
    }

    @Test
    void a_day_that_is_no_good_is_cut_out_of_the_window(@TempDir Path folder) throws IOException {
        Asking week = walks().during("2026-11-24T10:00", "2026-11-29T23:59").not(WED);
        Results found =
                found(
                        folder,
                        week,
                        walk("wed").weekly(WED, "10:00", "11:00"),
                        walk("thu").weekly(DayOfWeek.THURSDAY, "10:00", "11:00"));
        assertEquals(List.of("thu"), names(found));
    }

    @Test
    void the_time_is_given_up_before_the_distance(@TempDir Path folder) throws IOException {
        Asking evening = walks().during("2026-11-25T17:00", "2026-11-25T22:00");
        Results found =
                found(
                        folder,
                        evening,
                        walk("near, another day").weekly(DayOfWeek.FRIDAY, "10:00", "11:00"),
                        offer("far, that evening")
                                .topics("walking")
                                .at(east(12))
                                .weekly(WED, "18:00", "19:00"));
        assertEquals(List.of("near, another day"), names(found));
        assertEquals(List.of(Relaxation.TIME), found.relaxed());
        assertEquals(State.OFF, found.matches().getFirst().timing().state());
    }

    @Test
    void the_distance_is_given_up_up_to_25_miles_and_said(@TempDir Path folder) throws IOException {
        An[] crowd =
                IntStream.range(0, 70)
                        .mapToObj(i -> offer("choir " + i).topics("music").at(east(0.01 * i)))
                        .toArray(An[]::new);
        An[] all = Arrays.copyOf(crowd, 72);
        all[70] = offer("far").topics("walking").at(east(8));
        all[71] = offer("too far").topics("walking").at(east(26));
        Results found = found(folder, walks(), all);
        assertEquals(List.of("far"), names(found));
        assertEquals(List.of(Relaxation.DISTANCE), found.relaxed());
        assertTrue(found.widened());
        assertEquals(16_093, found.radiusMetres() == null ? 0 : found.radiusMetres(), 1);
    }

    @Test
    void a_neighbouring_topic_comes_last(@TempDir Path folder) throws IOException {
        Results found = found(folder, walks(), offer("pilates").topics("exercise").at(BOW));
        assertEquals(List.of("pilates"), names(found));
        assertEquals(List.of(Relaxation.TOPIC), found.relaxed());
        assertEquals("exercise class", found.matches().getFirst().why().getFirst());
    }

    @Test
    void nothing_is_given_up_when_something_fits(@TempDir Path folder) throws IOException {
        Results found =
                found(
                        folder,
                        walks().during("2026-11-25T17:00", "2026-11-25T22:00"),
                        walk("that evening").weekly(WED, "18:00", "19:00"),
                        walk("another day").weekly(DayOfWeek.FRIDAY, "10:00", "11:00"));
        assertEquals(List.of("that evening"), names(found));
        assertEquals(List.of(), found.relaxed());
        assertFalse(found.widened());
    }

    @Test
    void what_is_looked_at_has_its_next_time(@TempDir Path folder) throws IOException {
        try (LuceneSearch search =
                SmallIndex.of(folder, walk("walk").weekly(WED, "18:00", "19:00"))) {
            Enquiry.Offer offer = new Enquiry.Offer("walk", "place-walk-0");
            Match walk = search.look(offer, whatsOn().near(east(1)).enquiry()).orElseThrow();
            assertEquals(LocalDateTime.parse("2026-11-25T18:00"), walk.timing().begins());
            assertEquals(1609, walk.metres() == null ? 0 : walk.metres(), 20);
            assertTrue(search.look(new Enquiry.Offer("gone", null), whatsOn().enquiry()).isEmpty());
        }
    }
}
