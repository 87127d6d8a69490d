package org.doorstep.indexbuilder.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doorstep.understanding.ListingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingSenseTest {

    private static final ListingText CHATTER =
            new ListingText(
                    "Sunday Best",
                    "For anyone rattling about in an empty house.",
                    List.of("Tea, a fire and somebody to talk to."));

    private static String most(Map<String, Double> leanings) {
        return leanings.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    private static ListingText text(String name, String first) {
        return new ListingText(name, first, List.of());
    }

    @Test
    void the_sense_of_a_text_is_found_where_no_word_of_the_vocabulary_is() throws IOException {
        try (ListingSense sense = ListingSense.open(10)) {
            assertEquals("loneliness", most(sense.leanings(CHATTER)));
            assertEquals(
                    "gardening",
                    most(
                            sense.leanings(
                                    text(
                                            "The Patch",
                                            "Dig, plant and harvest on our two acres."))));
            assertEquals(
                    "sight-loss",
                    most(sense.leanings(text("White Canes", "For when your eyes let you down."))));
            assertEquals(58, sense.leanings(CHATTER).size());
        }
    }

    @Test
    void an_unchanged_text_is_never_worked_out_twice(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("readings");
        Map<String, Double> first;
        try (ListingSense sense = ListingSense.open(file, 10)) {
            first = sense.leanings(CHATTER);
            assertEquals(first, sense.leanings(CHATTER));
            assertEquals(1, sense.workedOut());
            sense.save(file);
        }
        try (ListingSense sense = ListingSense.open(file, 10)) {
            assertEquals(first, sense.leanings(CHATTER));
            assertEquals(0, sense.workedOut());
            ListingText changed = text("Sunday Best", "Bicycles mended while you wait.");
            assertNotEquals(first, sense.leanings(changed));
            assertEquals(1, sense.workedOut());
        }
    }

    @Test
    void beyond_as_many_as_may_be_worked_out_the_words_decide(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("readings");
        try (ListingSense sense = ListingSense.open(file, 1)) {
            assertEquals(58, sense.leanings(CHATTER).size());
            assertEquals(Map.of(), sense.leanings(text("White Canes", "")));
            assertEquals(58, sense.leanings(CHATTER).size());
            sense.save(file);
        }
        try (ListingSense sense = ListingSense.open(file, 1)) {
            assertEquals(58, sense.leanings(CHATTER).size());
            assertEquals(58, sense.leanings(text("White Canes", "")).size());
        }
    }

    @Test
    void what_is_no_longer_asked_about_is_not_kept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("readings");
        try (ListingSense sense = ListingSense.open(10)) {
            var unused = sense.leanings(CHATTER);
            sense.save(file);
        }
        try (ListingSense sense = ListingSense.open(file, 10)) {
            assertEquals(32, sense.written().length);
        }
    }

    @Test
    void a_file_of_another_maker_or_a_broken_one_is_only_more_work(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("readings");
        try (ListingSense sense = ListingSense.open(10)) {
            var unused = sense.leanings(CHATTER);
            byte[] whole = sense.written();
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 5));
        }
        try (ListingSense sense = ListingSense.open(file, 10)) {
            sense.load(new ByteArrayInputStream(new byte[400]));
            assertTrue(sense.leanings(CHATTER).containsKey("walking"));
            assertEquals(1, sense.workedOut());
        }
    }

    @Test
    void the_odd_texts_of_the_world_have_leanings_too() throws IOException {
        try (ListingSense sense = ListingSense.open(10)) {
            for (String odd : new String[] {".", "\ud83d\ude00", "\ud83d", "漢字", "\u0000"}) {
                sense.leanings(text(odd, "")).values().forEach(l -> assertTrue(l < 1.28));
            }
        }
    }
}
