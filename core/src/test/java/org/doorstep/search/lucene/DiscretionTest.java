package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.doorstep.search.lucene.Asking.about;
import static org.doorstep.search.lucene.SmallIndex.names;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.doorstep.place.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is delicate is shown to those who ask for it, or for something near it, and to nobody else.
class DiscretionTest {

    private static final Point BOW = new Point(51.5287, -0.0225);

    private static List<String> found(Path folder, Asking asking, An... offers) throws IOException {
        for (An o : offers) {
            o.at(BOW);
        }
        try (LuceneSearch search = SmallIndex.of(folder, offers)) {
            return names(search.find(asking.near(BOW).enquiry()));
        }
    }

    @Test
    void help_after_abuse_is_no_third_for_women(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("sewing"),
                found(
                        folder,
                        about("women"),
                        offer("sewing").topics("women", "arts"),
                        offer("advocates").topics("domestic-abuse", "women")));
    }

    @Test
    void who_asks_for_it_finds_it(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("advocates"),
                found(
                        folder,
                        about("domestic-abuse"),
                        offer("advocates").topics("domestic-abuse", "women")));
    }

    @Test
    void a_neighbouring_hardship_leaves_room_for_it(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("money after gambling"),
                found(
                        folder,
                        about("debt"),
                        offer("money after gambling").topics("gambling", "debt")));
    }

    @Test
    void a_night_shelter_is_no_warm_space(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("library"),
                found(
                        folder,
                        about("warm-space"),
                        offer("library").topics("library", "warm-space"),
                        offer("shelter").topics("homelessness", "warm-space")));
    }

    @Test
    void whoever_needs_something_open_now_finds_the_shelter(@TempDir Path folder)
            throws IOException {
        An shelter =
                offer("shelter")
                        .topics("homelessness", "warm-space")
                        .weekly(DayOfWeek.TUESDAY, "09:00", "20:00");
        An recovery =
                offer("recovery")
                        .topics("alcohol-drugs", "warm-space")
                        .weekly(DayOfWeek.TUESDAY, "09:00", "20:00");
        assertEquals(
                List.of("shelter"),
                found(
                        folder,
                        about("warm-space").during("2026-11-24T10:00", "2026-11-24T10:00"),
                        shelter,
                        recovery));
    }

    @Test
    void a_meal_at_a_food_bank_is_a_meal(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("supper"),
                found(
                        folder,
                        about("cooking"),
                        offer("supper").topics("food-bank", "cooking"),
                        offer("parcels").topics("food-bank")));
    }

    @Test
    void who_asks_for_nothing_in_particular_finds_a_food_bank_last(@TempDir Path folder)
            throws IOException {
        assertEquals(
                List.of("zumba", "parcels"),
                found(
                        folder,
                        Asking.whatsOn(),
                        offer("zumba").topics("dance"),
                        offer("parcels").topics("food-bank"),
                        offer("recovery").topics("alcohol-drugs")));
    }

    @Test
    void what_is_for_others_alone_stands_behind_what_is_open(@TempDir Path folder)
            throws IOException {
        An carers = offer("a choir").says("For unpaid carers.").topics("music");
        An open = offer("big sing").says("No auditions.").topics("music");
        assertEquals(List.of("big sing", "a choir"), found(folder, about("music"), carers, open));
    }

    @Test
    void who_speaks_of_her_circle_finds_it_first(@TempDir Path folder) throws IOException {
        An carers = offer("a choir").says("For unpaid carers.").topics("music", "carers");
        An open = offer("big sing").says("No auditions.").topics("music");
        assertEquals(
                List.of("a choir", "big sing"),
                found(folder, about("music", "carers"), carers, open));
    }
}
