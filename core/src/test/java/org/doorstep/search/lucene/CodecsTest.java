package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.place.Point;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.TopicWeight;
import org.doorstep.time.Nation;
import org.doorstep.time.Schedule;
import org.junit.jupiter.api.Test;

/// What is packed for the index comes out as it went in.
class CodecsTest {

    private static final long SEED = 41;

    @Test
    void hours_come_out_as_they_went_in_but_for_their_words() {
        List<Schedule> lines =
                List.of(
                        Schedule.weekly(
                                List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                                LocalTime.of(9, 30),
                                LocalTime.MIDNIGHT),
                        new Schedule(
                                Schedule.Freq.MONTHLY,
                                2,
                                List.of(new Schedule.Day(-1, DayOfWeek.FRIDAY)),
                                List.of(-31, 31),
                                null,
                                null,
                                LocalDate.of(-1, 1, 1),
                                LocalDate.of(9999, 12, 31),
                                LocalDate.of(2028, 2, 29),
                                List.of(
                                        new Schedule.Except.BankHolidays(),
                                        new Schedule.Except.Yearly(
                                                MonthDay.of(2, 29), MonthDay.of(1, 1)),
                                        new Schedule.Except.Dates(
                                                LocalDate.of(2026, 8, 1),
                                                LocalDate.of(2026, 8, 31))),
                                null));
        byte[] written = HoursCodec.write(lines, Nation.SCOTLAND);
        assertEquals(Nation.SCOTLAND.ordinal(), written[0]);
        assertEquals(lines, HoursCodec.read(written, 1, written.length - 1));
    }

    @Test
    void of_absurdly_many_hours_the_first_are_kept() {
        Schedule line =
                Schedule.weekly(List.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.MIDNIGHT);
        byte[] written = HoursCodec.write(Collections.nCopies(10_000, line), Nation.SCOTLAND);
        assertTrue(written.length < 32_766);
        assertTrue(HoursCodec.read(written, 1, written.length - 1).size() > 500);
    }

    @Test
    void facts_come_out_as_they_went_in() {
        Random r = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Set<Attendance> ways = EnumSet.noneOf(Attendance.class);
            for (Attendance a : Attendance.values()) {
                if (r.nextBoolean()) {
                    ways.add(a);
                }
            }
            int g = r.nextInt(3);
            int c = r.nextInt(VenueCharacter.values().length + 1);
            int s = r.nextInt(3);
            Match.Cost cost = Match.Cost.values()[r.nextInt(3)];
            Boolean stepFree = s == 0 ? null : (Boolean) (s == 1);
            Eligibility.Gender gender = g == 0 ? null : Eligibility.Gender.values()[g - 1];
            int from = r.nextInt(256);
            int to = r.nextInt(256);
            VenueCharacter place = c == 0 ? null : VenueCharacter.values()[c - 1];
            Facts.Reach reach = Facts.Reach.values()[r.nextInt(4)];
            int day = r.nextInt(1 << 20);
            Facts facts = Facts.of(cost, stepFree, gender, from, to, ways, place, reach, day);
            assertEquals(
                    Arrays.asList(cost, stepFree, gender, from, to, ways, place, reach, day),
                    Arrays.asList(
                            facts.cost(),
                            facts.stepFree(),
                            facts.gender(),
                            facts.minimumAge(),
                            facts.maximumAge(),
                            facts.attendance(),
                            facts.character(),
                            facts.reach(),
                            facts.assuredDay()),
                    "seed " + SEED);
        }
    }

    @Test
    void offers_topics_and_circles_come_out_as_they_went_in() {
        Enquiry.Offer offer = new Enquiry.Offer("a/b c", "d");
        assertEquals(offer, OfferKey.offer(OfferKey.of(offer)));
        Enquiry.Offer nowhere = new Enquiry.Offer("a/b c", null);
        assertEquals(nowhere, OfferKey.offer(OfferKey.of(nowhere)));
        assertEquals(
                Map.of("walking", 1.0, "low-mood", 0.4),
                TopicsCodec.read(
                        TopicsCodec.write(
                                List.of(
                                        new TopicWeight("walking", 1),
                                        new TopicWeight("low-mood", 0.4)))));
        assertEquals(Map.of(), TopicsCodec.read(""));
        Point p = new Point(51.5287, -0.0225);
        byte[] circle = Circle.write(List.of(new Circle(p, 2000)));
        assertTrue(Circle.read(circle, 0, circle.length).getFirst().middle().metresTo(p) < 0.05);
    }

    @Test
    void names_that_differ_in_case_and_dots_only_are_the_same_name() {
        assertEquals(OfferKey.nameKey("Bow Walkers"), OfferKey.nameKey("BOW-WALKERS!"));
        assertFalse(OfferKey.nameKey("Bow Walkers") == OfferKey.nameKey("Bow Talkers"));
    }

    @Test
    void every_topic_has_a_name_and_neighbours_that_exist() throws IOException {
        try (InputStream in = Topics.class.getResourceAsStream("neighbours.tsv")) {
            List<String> ids =
                    new String(
                                    Objects.requireNonNull(in).readAllBytes(),
                                    java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.startsWith("#"))
                            .map(l -> l.split("\t", -1)[0])
                            .toList();
            assertEquals(58, ids.size());
            for (String id : ids) {
                List<String> near = Topics.neighbours(List.of(id));
                assertFalse(near.isEmpty(), id);
                assertTrue(ids.containsAll(near), id);
            }
        }
        assertEquals("no such topic", Topics.said("no-such-topic"));
    }
}
