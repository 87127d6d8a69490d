package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversations;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.place.Place;
import org.doorstep.place.PlaceReading;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Search;
import org.doorstep.understanding.Places;
import org.doorstep.understanding.Times;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What somebody in danger meets at the doors, first and afterwards. Each test bears the number
/// of the requirement it meets.
class DangerTest {

    private static final Path ROOT = Path.of(System.getProperty("doorstep.root", ".."));
    private static final List<Listing> LISTINGS =
            List.of(StandIns.listing("bow-stitchers", "Bow Stitchers"));
    private static final String CRY = "i want to kill myself";
    private static final Pattern ABUSE_NAMED =
            Pattern.compile("abuse|violen|domestic|refuge|victim|perpetrator");

    private int number = 123;

    private record Reply(List<String> texts, List<String> results, String safety) {

        String all() {
            return String.join(" ", texts);
        }
    }

    private static Reply say(Street street, String from, String text, String id) {
        try {
            JsonNode answer = new ObjectMapper().readTree(street.say(from, text, id).body());
            List<String> texts = new ArrayList<>();
            answer.path("messages").forEach(message -> texts.add(message.path("text").asText()));
            List<String> results = new ArrayList<>();
            answer.path("results").forEach(result -> results.add(result.asText()));
            return new Reply(texts, results, answer.path("safety").asText());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static House at(AtomicReference<Instant> now) {
        return StandIns.house(LISTINGS).at(new Clocks(now::get, now::get));
    }

    /// A house that knows one place, Bow.
    private static House inBow(List<Listing> listings) {
        House h = StandIns.house(listings);
        Place bow = new Place("Bow", new Point(51.53, -0.02), Precision.PLACE, 500, null);
        Places places =
                (text, _) -> {
                    int at = text.indexOf("near Bow");
                    return at < 0
                            ? List.of()
                            : List.of(new PlaceReading(at, at + 8, bow, List.of(), true));
                };
        return new House(
                h.safety(),
                h.lines(),
                new Understanding(Vocabulary.load(), places, Times.NONE, _ -> false),
                h.places(),
                h.search(),
                h.shelf(),
                h.listings(),
                h.conversations(),
                h.flags(),
                h.ledger(),
                h.tally(),
                h.needs(),
                h.gateways(),
                h.settings(),
                h.clocks());
    }

    private String somebody() {
        number++;
        return "+447700900" + number;
    }

    @Test
    @Tag("SAF-07")
    @Tag("SMS-11")
    void danger_is_seen_before_keywords_and_whatever_comes_after_fails() {
        House failing =
                StandIns.house(
                        StandIns.failing(Search.class),
                        StandIns.failing(Listings.class),
                        StandIns.failing(Conversations.class),
                        new Settings(
                                _ -> {
                                    throw new IllegalStateException("no settings");
                                }));
        try (Street street = new Street(failing)) {
            for (String text :
                    List.of(CRY, "STOP i want to die", "Help me I want to die", "END it all")) {
                Reply reply = say(street, somebody(), text, text);
                assertEquals("clear", reply.safety(), text);
                assertTrue(reply.all().contains("116 123"), text);
                String asked = URLEncoder.encode(text, StandardCharsets.UTF_8);
                assertTrue(street.get("/?q=" + asked).body().contains("116 123"), text);
                assertTrue(street.get("/api/search?q=" + asked).body().contains("116 123"), text);
            }
        }
    }

    @Test
    @Tag("SAF-09")
    void thirty_cries_in_ten_minutes_are_all_answered_in_turning_words() {
        AtomicReference<Instant> now = new AtomicReference<>(StandIns.NOW);
        Map<String, Integer> times = new TreeMap<>();
        try (Street street = new Street(at(now))) {
            for (int i = 0; i < 30; i++) {
                now.set(StandIns.NOW.plusSeconds(20L * i));
                Reply reply = say(street, "+447700900123", CRY, "m" + i);
                assertTrue(reply.all().contains("116 123"), "cry " + i + reply);
                times.merge(reply.texts().getFirst(), 1, Integer::sum);
            }
        }
        // Networks block more than 20 identical texts an hour to one number (SMS-32).
        assertEquals(3, times.size());
        assertTrue(times.values().stream().allMatch(n -> n <= 15), times.toString());
    }

    @Test
    @Tag("SAF-09")
    @Tag("SMS-15")
    void who_has_sent_stop_still_gets_the_lines() {
        try (Street street = new Street(StandIns.house(LISTINGS))) {
            String from = somebody();
            say(street, from, "STOP", "m1");
            say(street, from, "coffee", "m2");
            assertEquals(List.of(), say(street, from, "coffee", "m3").texts());
            assertTrue(say(street, from, CRY, "m4").all().contains("116 123"));
            assertTrue(say(street, from, "whats the point of me", "m5").all().contains("116 123"));
            assertEquals(List.of(), say(street, from, "coffee", "m6").texts());
        }
    }

    @Test
    @Tag("SAF-10")
    void plain_danger_gets_the_lines_alone_and_doubt_gets_them_beside_the_answer() {
        try (Street street = new Street(StandIns.house(LISTINGS))) {
            Reply clear = say(street, somebody(), CRY + " near E3 3HN", "m1");
            assertEquals("clear", clear.safety());
            assertEquals(List.of(), clear.results());
            assertEquals(1, clear.texts().size());
            Reply doubt = say(street, somebody(), "online self-harm support group", "m2");
            assertEquals("possible", doubt.safety());
            assertTrue(doubt.texts().getFirst().contains("116 123"), doubt.toString());
            assertFalse(doubt.results().isEmpty(), doubt.toString());
            Reply none = say(street, somebody(), "online art group", "m3");
            assertEquals("none", none.safety());
            assertFalse(none.all().contains("116 123"), none.toString());
        }
    }

    @Test
    @Tag("SAF-11")
    void nowhere_to_sleep_gets_its_line_and_what_the_directory_has() {
        List<Listing> shelter = List.of(StandIns.listing("night-shelter", "Bow Night Shelter"));
        try (Street street = new Street(inBow(shelter))) {
            Reply reply = say(street, somebody(), "nowhere to sleep tonight near Bow", "m1");
            assertTrue(reply.texts().getFirst().contains("council"), reply.toString());
            assertTrue(reply.all().contains("Bow Night Shelter"), reply.toString());
            assertEquals(List.of("night-shelter"), reply.results());
        }
    }

    @Test
    @Tag("SAF-15")
    void means_are_never_found_for_somebody_in_distress() {
        try (Street street = new Street(StandIns.house(LISTINGS))) {
            String from = somebody();
            assertEquals("clear", say(street, from, CRY, "m0").safety());
            for (String text :
                    List.of(
                            "highest bridge near me",
                            "where is the nearest high bridge",
                            "tallest building near E3 3HN",
                            "where can i buy lots of paracetamol",
                            "how many pills to die")) {
                Reply reply = say(street, from, text, text);
                assertEquals(List.of(), reply.results(), text);
                assertTrue(reply.all().contains("116 123"), text + reply);
            }
        }
    }

    @Test
    @Tag("SAF-15")
    void for_half_an_hour_after_a_cry_what_could_be_means_is_not_found_nor_shown() {
        List<Listing> listings =
                List.of(
                        StandIns.listing("archery", "Bow Archery Taster"),
                        StandIns.listing("roof", "Rooftop Choir"),
                        StandIns.listing("stitchers", "Bow Stitchers"));
        List<String> means =
                List.of(
                        "where can i get rope",
                        "chemist near E3 3HN",
                        "car park near E3 3HN",
                        "train tracks near me",
                        "any archery online");
        AtomicReference<Instant> now = new AtomicReference<>(StandIns.NOW);
        try (Street street =
                new Street(StandIns.house(listings).at(new Clocks(now::get, now::get)))) {
            String from = somebody();
            for (String text : means) {
                Reply before = say(street, somebody(), text, "before " + text);
                assertNotEquals("clear", before.safety(), text);
            }
            say(street, from, CRY, "cry");
            for (String text : means) {
                now.set(now.get().plusSeconds(240));
                Reply reply = say(street, from, text, "after " + text);
                assertEquals("clear", reply.safety(), text);
                assertEquals(List.of(), reply.results(), text);
                assertTrue(reply.all().contains("116 123"), text + reply);
            }
            for (String text : List.of("online art group", "online bridge club")) {
                Reply next = say(street, from, text, text);
                assertEquals(List.of("stitchers"), next.results(), text + next);
                assertEquals("none", next.safety(), text);
            }
            now.set(now.get().plusSeconds(31 * 60));
            Reply later = say(street, from, "online art group", "later");
            assertEquals(3, later.results().size(), later.toString());
            assertEquals("none", say(street, from, "any archery online", "end").safety());
        }
    }

    @Test
    @Tag("SAF-16")
    void the_next_ordinary_question_is_answered() {
        try (Street street = new Street(StandIns.house(LISTINGS))) {
            for (String disclosure :
                    List.of(CRY, "my husband hits me", "i cut myself last night", "he raped me")) {
                String from = somebody();
                assertEquals("clear", say(street, from, disclosure, "m1").safety());
                Reply next = say(street, from, "online art group", "m2");
                assertEquals(List.of("bow-stitchers"), next.results(), disclosure);
            }
        }
    }

    @Test
    @Tag("SAF-20")
    @Tag("PRV-06")
    void after_a_disclosure_nothing_is_sent_unasked_and_nothing_names_it() {
        AtomicReference<Instant> now = new AtomicReference<>(StandIns.NOW);
        try (Street street = new Street(at(now))) {
            String from = somebody();
            say(street, from, "my husband hits me and i am scared", "m0");
            int before = page(street, from);
            for (int day = 1; day <= 30; day++) {
                now.set(StandIns.NOW.plusSeconds(86_400L * day));
                street.get("/health");
                say(street, "+447700900999", "hello", "other" + day);
            }
            assertEquals(before, page(street, from));
            for (String text : List.of("hello", "online art group", "more", "who are you")) {
                String said = say(street, from, text, text).all().toLowerCase(Locale.ROOT);
                assertFalse(ABUSE_NAMED.matcher(said).find(), said);
                assertFalse(said.contains("husband") || said.contains("scared"), said);
            }
        }
    }

    /// How much the pretend network has carried to a number.
    private static int page(Street street, String number) {
        String page = street.get("/phone?from=" + number.replace("+", "%2B")).body();
        return page.split("class=\"theirs\"", -1).length;
    }

    @Test
    @Tag("SAF-22")
    void nothing_that_is_sent_or_shown_says_to_text_999() throws IOException {
        Pattern said = Pattern.compile("(?i)text(ing|s)?( to)? 999|999 by text");
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            for (Path file : files.filter(DangerTest::isSaid).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                assertFalse(said.matcher(text).find(), file.toString());
            }
        }
    }

    /// It is not for children under 5 (NHS digital service manual, "A to Z of NHS health writing"),
    /// and nobody here knows a child's age for certain: so nothing ever offers it, and what a
    /// listing's owner writes is her own.
    @Test
    @Tag("UX-31")
    void nothing_that_is_sent_or_shown_offers_nhs_111_online() throws IOException {
        Pattern offered = Pattern.compile("(?i)111[ -]online|111[.]nhs[.]uk|online 111");
        int read = 0;
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            for (Path file : files.filter(DangerTest::isSaid).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                assertFalse(offered.matcher(text).find(), file.toString());
                read++;
            }
        }
        assertTrue(read > 300, "only " + read + " files were read");
    }

    private static boolean isSaid(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return path.contains("src/main/")
                && path.matches(".*[.](java|jte|tsv|html|js|txt)")
                && !path.contains("node_modules");
    }

    @Test
    @Tag("SAF-25")
    void no_words_number_or_class_of_a_cry_are_recorded() {
        try (Street street = new Street(StandIns.house(LISTINGS))) {
            street.say("+447700900987", "my husband strangled me canaryword", "m1");
            street.get("/api/search?q=my+husband+strangled+me+canaryword");
            street.get("/?q=my+husband+strangled+me+canaryword");
            for (String secret : List.of("canaryword", "900987", "strangled", "abuse")) {
                assertFalse(street.log().toLowerCase(Locale.ROOT).contains(secret), street.log());
            }
        }
    }

    @Test
    void a_passed_review_date_is_a_warning_in_health_and_no_failure() {
        Instant later = Instant.parse("2036-01-01T10:00:00Z");
        try (Street street = new Street(at(new AtomicReference<>(later)))) {
            var health = street.get("/health");
            assertEquals(200, health.statusCode());
            assertTrue(health.body().contains("\"warnings\":[\"help lines: review overdue\"]"));
            assertTrue(health.body().contains("\"status\":\"ok\""), health.body());
        }
    }
}
