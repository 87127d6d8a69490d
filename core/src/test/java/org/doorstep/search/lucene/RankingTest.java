package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.doorstep.search.lucene.Asking.about;
import static org.doorstep.search.lucene.Asking.whatsOn;
import static org.doorstep.search.lucene.SmallIndex.names;
import static org.doorstep.search.lucene.SmallIndex.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.listing.Attendance;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.TopicWeight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The order of what is found: two or three offers each, and which comes first.
class RankingTest {

    private static final Point BOW = new Point(51.5287, -0.0225);

    private static Point east(double miles) {
        return new Point(BOW.lat(), BOW.lon() + miles * 1609.344 / 69_250);
    }

    private static List<String> found(Path folder, Asking asking, An... offers) throws IOException {
        try (LuceneSearch search = SmallIndex.of(folder, offers)) {
            return names(search.find(asking.enquiry()));
        }
    }

    @Test
    void the_nearer_of_two_alike_comes_first(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("near", "far"),
                found(
                        folder,
                        about("walking").near(BOW),
                        offer("far").topics("walking").at(east(0.6)),
                        offer("near").topics("walking").at(east(0.1))));
    }

    @Test
    void who_is_cold_finds_first_what_is_open_now(@TempDir Path folder) throws IOException {
        An[] offers = {
            offer("tomorrow")
                    .topics("warm-space", "games")
                    .at(east(0.1))
                    .weekly(DayOfWeek.WEDNESDAY, "10:00", "16:00"),
            offer("now")
                    .topics("warm-space", "games")
                    .at(east(0.5))
                    .weekly(DayOfWeek.TUESDAY, "09:00", "16:00")
        };
        assertEquals(
                List.of("now", "tomorrow"), found(folder, about("warm-space").near(BOW), offers));
        assertEquals(List.of("tomorrow", "now"), found(folder, about("games").near(BOW), offers));
    }

    @Test
    void one_session_of_two_names_takes_one_seat_of_all_pages(@TempDir Path folder)
            throws IOException {
        An[] offers = {
            offer("choir").topics("music").at(BOW).weekly(DayOfWeek.WEDNESDAY, "19:00", "21:00"),
            offer("singers").topics("music").at(BOW).weekly(DayOfWeek.WEDNESDAY, "19:00", "21:00"),
            offer("drums").topics("music").at(east(0.4)),
            offer("band").topics("music").at(east(0.5))
        };
        try (LuceneSearch search = SmallIndex.of(folder, offers)) {
            Asking asking = about("music").near(BOW);
            Match first = search.find(asking.enquiry()).matches().getFirst();
            List<String> rest = names(search.find(asking.seen(Set.of(first.offer())).enquiry()));
            assertEquals(List.of("drums", "band"), rest.subList(0, 2));
            assertEquals(3, rest.size());
        }
    }

    @Test
    void what_is_by_phone_is_offered_only_where_it_serves_and_from_far_away_last(
            @TempDir Path folder) throws IOException {
        Point leeds = new Point(53.8, -1.55);
        Place bow = new Place("Bow", BOW, Precision.PLACE, 2_000, null);
        Place england = new Place("England", new Point(52.9, -1.5), Precision.PLACE, 300_000, null);
        Lookups areas =
                new Lookups(
                        _ -> Optional.empty(),
                        name ->
                                Optional.ofNullable(
                                        Map.of("Bow", bow, "England", england).get(name)),
                        TopicWeight::given);
        try (LuceneSearch search =
                SmallIndex.of(
                        folder,
                        areas,
                        phone("silent, far").at(BOW),
                        phone("bow only").at(BOW).serving("Bow"),
                        phone("bow line").serving("Bow"),
                        phone("whole nation").at(BOW).serving("England"),
                        phone("anywhere"))) {
            Results far =
                    search.find(about("debt").near(leeds).needing(new Filter.ByPhone()).enquiry());
            assertEquals(Set.of("whole nation", "anywhere"), Set.copyOf(names(far).subList(0, 2)));
            assertEquals("silent, far", names(far).getLast());
            assertEquals(3, far.matches().size());
            Results here =
                    search.find(about("debt").near(BOW).needing(new Filter.ByPhone()).enquiry());
            assertEquals(5, here.matches().size());
        }
    }

    private static An phone(String name) {
        return offer(name).topics("debt").joined(Attendance.PHONE);
    }

    @Test
    void the_very_thing_a_mile_away_beats_its_like_next_door(@TempDir Path folder)
            throws IOException {
        assertEquals(
                List.of("Gentle yoga", "Chair exercise"),
                found(
                        folder,
                        about("exercise").words("yoga").near(BOW),
                        offer("Chair exercise").topics("exercise").at(east(0.1)),
                        offer("Gentle yoga").topics("exercise").at(east(1.1))));
    }

    @Test
    void a_name_says_more_than_a_description(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("Chess club", "Library"),
                found(
                        folder,
                        whatsOn().words("chess").near(BOW),
                        offer("Library").says("Papers, books and a chess board").at(BOW),
                        offer("Chess club").says("Every week").at(BOW)));
    }

    @Test
    void what_its_owner_gave_comes_before_what_was_found_in_its_words(@TempDir Path folder)
            throws IOException {
        Lookups half =
                new Lookups(
                        _ -> Optional.empty(),
                        _ -> Optional.empty(),
                        l ->
                                List.of(
                                        new TopicWeight(
                                                "walking", l.name().equals("half") ? 0.4 : 1)));
        try (LuceneSearch search =
                SmallIndex.of(folder, half, offer("half").at(BOW), offer("whole").at(BOW))) {
            assertEquals(
                    List.of("whole", "half"),
                    names(search.find(about("walking").near(BOW).enquiry())));
        }
    }

    @Test
    void what_it_is_not_for_it_is_not_found_under(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("for all"),
                found(
                        folder,
                        about("walking").near(BOW),
                        offer("not").topics("walking", "sport").notFor("walking").at(BOW),
                        offer("for all").topics("walking").at(BOW)));
    }

    @Test
    void nor_is_it_found_by_its_words(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("for all"),
                found(
                        folder,
                        about("walking").words("group").near(BOW),
                        offer("not a walking group").topics("sport").notFor("walking").at(BOW),
                        offer("for all").topics("walking").at(BOW)));
    }

    @Test
    void what_is_on_sooner_comes_first_and_unknown_times_last(@TempDir Path folder)
            throws IOException {
        assertEquals(
                List.of("today", "friday", "nobody knows"),
                found(
                        folder,
                        about("walking").near(BOW),
                        offer("nobody knows").topics("walking").at(BOW),
                        offer("friday")
                                .topics("walking")
                                .at(BOW)
                                .weekly(DayOfWeek.FRIDAY, "11:00", "12:00"),
                        offer("today")
                                .topics("walking")
                                .at(BOW)
                                .weekly(DayOfWeek.TUESDAY, "11:00", "12:00")));
    }

    @Test
    void among_equals_the_fresher_and_then_the_id_decides(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("fresh", "a", "b"),
                found(
                        folder,
                        about("walking").near(BOW),
                        offer("b").topics("walking").at(BOW),
                        offer("a").topics("walking").at(BOW),
                        offer("fresh").topics("walking").at(BOW).checked("2026-11-01")));
    }

    @Test
    void who_needs_it_now_gets_the_nearest_whoever_it_is_for(@TempDir Path folder)
            throws IOException {
        An church =
                offer("Church")
                        .topics("warm-space")
                        .at(east(0.7))
                        .weekly(DayOfWeek.TUESDAY, "09:00", "17:00");
        An deaf =
                offer("Deaf centre")
                        .topics("warm-space", "hearing-loss")
                        .at(east(0.5))
                        .weekly(DayOfWeek.TUESDAY, "09:00", "17:00");
        Asking warm = about("warm-space").near(BOW);
        assertEquals(
                List.of("Church", "Deaf centre"), found(folder.resolve("a"), warm, deaf, church));
        assertEquals(
                List.of("Deaf centre", "Church"),
                found(
                        folder.resolve("b"),
                        warm.during("2026-11-24T10:00", "2026-11-24T10:00"),
                        deaf,
                        church));
    }

    @Test
    void whats_on_varies_topics_and_organisations(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("walk 1", "choir", "chess", "walk 2", "walk 3"),
                found(
                        folder,
                        whatsOn().near(BOW),
                        offer("walk 1").topics("walking").at(east(0.01)),
                        offer("walk 2").topics("walking").at(east(0.02)),
                        offer("walk 3").topics("walking").at(east(0.03)),
                        offer("choir").topics("music").by("Hall").at(east(0.2)),
                        offer("chess").topics("games").at(east(0.4))));
    }

    @Test
    void online_and_telephone_come_after_what_is_local_unless_asked_for(@TempDir Path folder)
            throws IOException {
        try (LuceneSearch search =
                SmallIndex.of(
                        folder,
                        offer("line").topics("debt").joined(Attendance.PHONE).checked("2026-11-20"),
                        offer("office").topics("debt").at(east(0.9)))) {
            Asking near = about("debt").near(BOW);
            assertEquals(List.of("office", "line"), names(search.find(near.enquiry())));
            Match line = only(search.find(near.needing(new Filter.ByPhone()).enquiry()));
            assertEquals("line", line.listing().name());
            assertNull(line.metres());
            assertEquals(List.of("debt and money advice", "by phone"), line.why());
        }
    }

    @Test
    void without_a_place_only_what_reaches_everybody_answers(@TempDir Path folder)
            throws IOException {
        assertEquals(
                List.of("line", "nationwide"),
                found(
                        folder,
                        about("debt"),
                        offer("nationwide").topics("debt"),
                        offer("line").topics("debt").joined(Attendance.PHONE).checked("2026-11-20"),
                        offer("office").topics("debt").at(BOW)));
    }

    @Test
    void a_service_that_comes_to_an_area_comes_only_there(@TempDir Path folder) throws IOException {
        Place bow = new Place("Bow", BOW, Precision.PLACE, 1500, null);
        Lookups areas =
                new Lookups(
                        _ -> Optional.empty(),
                        name -> name.equals("Bow") ? Optional.of(bow) : Optional.empty(),
                        TopicWeight::given);
        try (LuceneSearch search =
                SmallIndex.of(
                        folder,
                        areas,
                        offer("handyperson")
                                .topics("home-help")
                                .serving("Bow")
                                .joined(Attendance.HOME_VISIT))) {
            assertEquals(1, search.find(about("home-help").near(east(0.3)).enquiry()).total());
            assertEquals(0, search.find(about("home-help").near(east(3)).enquiry()).total());
            assertEquals(0, search.find(about("home-help").enquiry()).total());
        }
    }

    @Test
    void a_place_without_a_point_is_where_its_postcode_is(@TempDir Path folder) throws IOException {
        Lookups postcodes =
                new Lookups(
                        p -> p.equals("E3 3HN") ? Optional.of(BOW) : Optional.empty(),
                        _ -> Optional.empty(),
                        TopicWeight::given);
        try (LuceneSearch search =
                SmallIndex.of(
                        folder, postcodes, offer("hall").topics("arts").atPostcode("E3 3HN"))) {
            Match hall = only(search.find(about("arts").near(BOW).enquiry()));
            assertEquals(0, hall.metres() == null ? -1 : hall.metres(), 1);
            assertEquals("place-hall", hall.offer().locationId());
        }
    }

    @Test
    void says_why_in_plain_words(@TempDir Path folder) throws IOException {
        try (LuceneSearch search =
                SmallIndex.of(
                        folder,
                        offer("Bow Walkers")
                                .topics("walking")
                                .at(east(0.4))
                                .pence(0)
                                .weekly(DayOfWeek.WEDNESDAY, "18:00", "19:30"))) {
            Match walk = only(search.find(about("walking").near(BOW).enquiry()));
            assertEquals(
                    List.of("walking group", "0.4 miles away", "on tomorrow at 6pm", "free"),
                    walk.why());
            assertEquals("Wednesdays, 6pm to 7:30pm", walk.timing().text());
            assertEquals(Match.Cost.FREE, walk.cost());
            Place town = new Place("Bow", BOW, Precision.PLACE, 900, null);
            Match about = only(search.find(about("walking").near(town).enquiry()));
            assertEquals("about 0.4 miles away", about.why().get(1));
        }
    }

    @Test
    void words_that_nobody_wrote_find_nothing(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of(),
                found(folder, whatsOn().words("quidditch").near(BOW), offer("walk").at(BOW)));
    }

    @Test
    void of_two_words_both_must_be_there(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("Men's Sheds Café"),
                found(
                        folder,
                        whatsOn().words("shed cafe").near(BOW),
                        offer("Repair cafe").at(BOW),
                        offer("Men's Sheds Café").at(BOW)));
    }

    @Test
    void the_same_thing_listed_twice_is_shown_once_the_fresher(@TempDir Path folder)
            throws IOException {
        try (LuceneSearch search =
                SmallIndex.of(
                        folder,
                        offer("Bow Walkers")
                                .id("old")
                                .topics("walking")
                                .at(BOW)
                                .checked("2025-01-01"),
                        offer("BOW walkers!")
                                .id("new")
                                .topics("walking")
                                .at(east(0.02))
                                .checked("2026-10-01"),
                        offer("Bow Walkers").id("elsewhere").topics("walking").at(east(0.5)))) {
            Asking asking = about("walking").near(BOW);
            Results found = search.find(asking.enquiry());
            assertEquals(2, found.total());
            assertEquals("new", found.matches().getFirst().offer().serviceId());
            Set<Enquiry.Offer> seen = Set.of(found.matches().getFirst().offer());
            Results more = search.find(asking.seen(seen).enquiry());
            assertEquals("elsewhere", only(more).offer().serviceId());
        }
    }

    @Test
    void a_place_that_nobody_can_find_is_shown_last_and_has_to_be_asked_for(@TempDir Path folder)
            throws IOException {
        try (LuceneSearch search =
                SmallIndex.of(
                        folder,
                        offer("somewhere").topics("arts").atPostcode("ZZ9 9ZZ"),
                        offer("here").topics("arts").at(east(0.9)))) {
            Results found = search.find(about("arts").near(BOW).enquiry());
            assertEquals(List.of("here", "somewhere"), names(found));
            assertEquals(List.of("where it is"), found.matches().getLast().toAsk());
            assertEquals(0, search.find(about("arts").enquiry()).total());
        }
    }

    @Test
    void whats_on_here_is_not_answered_by_helplines(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("here"),
                found(
                        folder,
                        whatsOn().near(BOW),
                        offer("line").topics("debt").joined(Attendance.PHONE),
                        offer("here").topics("arts").at(BOW)));
    }
}
