package org.doorstep.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceReaderTest {

    static final Landmarks LANDMARKS =
            new Landmarks(
                    List.of(
                            new Landmark("Royal London Hospital", new Point(51.5185, -0.0590)),
                            new Landmark("Mile End Hospital", new Point(51.5246, -0.0437)),
                            new Landmark("Roman Road Hall", new Point(51.5316, -0.0378)),
                            new Landmark("Park Community Centre", new Point(51.5, -0.1))));
    static final PlaceReader READER = new PlaceReader(Gazetteer.shipped(), LANDMARKS);
    private static final double CLOSE_ENOUGH = 5000;

    @Test
    void reads_the_places_of_the_table() {
        List<String> wrong = misread("places.tsv");
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    static List<String> misread(String table) {
        List<String> wrong = new ArrayList<>();
        for (String[] row : Tables.resource(table)) {
            Point around = row.length > 2 ? point(row[2]) : null;
            List<PlaceReading> read = READER.read(row[0], around);
            if (!fits(read, row[1])) {
                wrong.add(row[0] + " -> " + read + ", not " + row[1]);
            }
        }
        return wrong;
    }

    private static boolean fits(List<PlaceReading> read, String expected) {
        if (expected.equals("-")) {
            return read.isEmpty();
        }
        if (read.size() != 1) {
            return false;
        }
        Place place = read.getFirst().place();
        return Character.isDigit(expected.charAt(0))
                ? place.point().metresTo(point(expected)) < CLOSE_ENOUGH
                : place.name().equals(expected);
    }

    @Test
    void of_several_places_the_one_she_is_at_is_certain() {
        String[][] messages = {
            {"im from hackney but i got stuck up here in salford", "Salford"},
            {"come up from Norfolk to be near my daughter in Bow", "Bow"},
            {"used to drive everywhere in Devon. how do I get to the doctor's from E3 3", "E3 3"},
            {"near hackney wick no sorry near old ford", "Old Ford"},
            {"not far from Bow, or in Poplar", "Bow"},
        };
        for (String[] message : messages) {
            Point around =
                    message[1].equals("Salford")
                            ? new Point(53.48, -2.24)
                            : new Point(51.527, -0.03);
            String first =
                    READER.read(message[0], around).stream()
                            .filter(PlaceReading::certain)
                            .map(r -> r.place().name())
                            .findFirst()
                            .orElse("none");
            assertEquals(message[1], first, message[0]);
        }
    }

    private static Point point(String latLon) {
        String[] parts = latLon.split(",", -1);
        return new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    private static PlaceReading one(String text) {
        List<PlaceReading> read = READER.read(text, null);
        assertEquals(1, read.size(), () -> text + " -> " + read);
        return read.getFirst();
    }

    private static @Nullable String note(String text) {
        return READER.noteOnPostcode(text).orElse(null);
    }

    @Test
    void the_span_holds_the_preposition_and_the_place() {
        String text = "yoga near Bow E3 tomorrow";
        PlaceReading reading = one(text);
        assertEquals("near Bow E3", text.substring(reading.start(), reading.end()));
        assertTrue(reading.certain());
    }

    @Test
    void a_bare_name_is_less_certain_than_one_after_near() {
        assertFalse(one("yoga hackney").certain());
        assertTrue(one("yoga near hackney").certain());
        assertTrue(one("yoga e3 3hn").certain());
    }

    @Test
    void namesakes_of_one_size_are_all_offered() {
        assertFalse(one("near Whitchurch").alternatives().isEmpty());
        assertTrue(one("in London").alternatives().isEmpty());
    }

    @Test
    void an_answer_may_be_a_word_that_is_also_a_town() {
        assertEquals("Bath", READER.readAnswer("bath", null).orElseThrow().place().name());
        assertEquals("Reading", READER.readAnswer("Reading", null).orElseThrow().place().name());
        assertTrue(READER.readAnswer("home", null).isEmpty());
    }

    @Test
    void says_why_a_postcode_of_northern_ireland_gives_no_place() {
        assertEquals(
                "I do not know Northern Ireland postcodes; tell me the town",
                note("yoga near bt1 5gs"));
        assertEquals(null, note("yoga near e3 3hn at 7pm"));
    }

    @Test
    void two_places_are_two_readings() {
        assertEquals(2, READER.read("near Leeds or Bradford", null).size());
    }

    @Test
    void never_throws_and_answers_the_same_twice() {
        long seed = 20261122;
        Random random = new Random(seed);
        String[] bits = {
            "near", "E3", "3hn", "bath", "in", ",", "'", "\u0130", "\ud83d", "\ude00", "St.", "&",
            "5", "\u0301", "leeds", "the", "royal", "london", "\u0000", "\n", "upon", "between",
            "and", "BT1"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(
                        random.nextInt(4) > 0
                                ? bits[random.nextInt(bits.length)]
                                : Character.toString((char) random.nextInt(0x10000)));
                text.append(random.nextBoolean() ? " " : "");
            }
            String message = text.toString();
            List<PlaceReading> read = READER.read(message, null);
            assertEquals(read, READER.read(message, null), "seed " + seed);
            for (PlaceReading reading : read) {
                boolean inside =
                        0 <= reading.start()
                                && reading.start() < reading.end()
                                && reading.end() <= message.length();
                assertTrue(inside, () -> "seed " + seed + ": " + message);
            }
        }
        assertEquals(List.of(), READER.read("x".repeat(100_000), null));
    }
}
