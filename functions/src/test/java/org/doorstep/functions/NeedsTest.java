package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.listing.Listing;
import org.doorstep.need.Need;
import org.doorstep.need.Needs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is asked at the doors is counted, without anybody's words, and small counts are withheld.
class NeedsTest {

    private static final List<Listing> LISTINGS =
            List.of(StandIns.listing("bow-stitchers", "Bow Stitchers"));

    /// Writes down what is counted.
    private static final class Noted implements Needs {
        private final List<String> notes = new ArrayList<>();
        private final List<Asked> asked = new ArrayList<>();

        @Override
        public synchronized void note(Need need, Instant until) {
            assertTrue(until.isAfter(StandIns.NOW.plusSeconds(390L * 86_400)), until.toString());
            notes.add(need.topic() + " " + need.area() + " " + need.day() + " " + need.found());
        }

        @Override
        public synchronized List<Asked> in(String area, YearMonth month) {
            notes.add("in " + area + " " + month);
            return asked;
        }
    }

    private static House house(List<Listing> listings, Needs needs) {
        House h = StandIns.house(listings);
        return StandIns.with(h, h.ledger(), needs);
    }

    @Test
    @Tag("PRV-03")
    void a_question_counts_once_by_text_chat_and_search_and_danger_never() {
        Noted noted = new Noted();
        try (Street street = new Street(house(LISTINGS, noted))) {
            street.say("+447700900123", "online yoga zibblewick", "m1");
            street.say("+447700900123", "online yoga zibblewick", "m1");
            street.say("+447700900123", "more", "m2");
            street.say("+447700900123", "1", "m3");
            assertEquals(
                    List.of("exercise - 2026-11-24 true"),
                    noted.notes.stream().map(n -> n.replaceFirst("^\\S+", "exercise")).toList());
            String topic = noted.notes.getFirst().split(" ")[0];
            noted.notes.clear();
            street.post(
                    "/api/chat",
                    "application/json",
                    "{\"conversation\":\"c\",\"text\":\"online yoga\"}");
            street.get("/api/search?q=yoga&near=E3+3HN");
            street.get("/api/search?q=yoga&near=E3+3HN&offset=10");
            street.get("/?q=yoga&near=E3+3HN");
            assertEquals(
                    List.of(
                            topic + " - 2026-11-24 true",
                            topic + " E3 2026-11-24 true",
                            topic + " E3 2026-11-24 true"),
                    noted.notes);
            noted.notes.clear();
            street.say("+447700900124", "yoga or i will kill myself", "m4");
            street.get("/api/search?q=yoga+or+i+will+kill+myself");
            assertEquals(List.of(), noted.notes);
        }
    }

    @Test
    void a_store_that_cannot_count_costs_nobody_an_answer() {
        try (Street street = new Street(house(LISTINGS, StandIns.failing(Needs.class)))) {
            assertTrue(street.get("/api/search?q=yoga").body().contains("bow-stitchers"));
            assertTrue(street.say("+447700900123", "online yoga", "m1").body().contains("Stitch"));
            assertTrue(street.log().contains("part=needs"), street.log());
        }
    }

    @Test
    @Tag("PRV-03")
    void the_page_shows_a_month_of_an_area_and_withholds_small_counts() {
        Noted noted = new Noted();
        noted.asked.add(
                new Needs.Asked(
                        "walking",
                        org.doorstep.need.Figure.of(41),
                        org.doorstep.need.Figure.of(9)));
        try (Street street = new Street(house(LISTINGS, noted))) {
            String page = street.get("/needs?area=e3&month=2026-10").body();
            assertEquals(List.of("in E3 2026-10"), noted.notes);
            assertTrue(page.contains(">41<") && page.contains(">fewer than 10<"), page);
            assertFalse(page.contains(">9<"), page);
            assertEquals(422, street.get("/needs?area=E3+3HN").statusCode());
            street.get("/needs?month=1999-01");
            assertEquals("in - 2026-11", noted.notes.getLast());
        }
    }
}
