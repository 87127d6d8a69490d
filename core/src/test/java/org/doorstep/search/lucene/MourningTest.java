package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.doorstep.search.lucene.Asking.about;
import static org.doorstep.search.lucene.SmallIndex.names;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.doorstep.place.Point;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A group for another loss than the one told is not found; one for that very loss is found first.
class MourningTest {

    private static final Point BOW = new Point(51.5287, -0.0225);

    private static List<String> found(Path folder, Set<String> told, Filter... needs)
            throws IOException {
        An[] offers = {
            offer("general").says("For anyone who is grieving."),
            offer("widows").says("For people whose husband or wife has died."),
            offer("babies").says("For parents after a stillbirth."),
            offer("suicide").says("For people bereaved by suicide."),
            offer("parents").says("For parents who have lost a child."),
            offer("young").says("For bereaved children.")
        };
        for (An o : offers) {
            o.topics("bereavement").at(BOW);
        }
        Asking asking =
                about("bereavement")
                        .near(BOW)
                        .needing(needs)
                        .as(Enquiry.Asker.UNKNOWN.mourning(told));
        try (LuceneSearch search = SmallIndex.of(folder, offers)) {
            return names(search.find(asking.enquiry()));
        }
    }

    @Test
    void a_widow_is_not_sent_to_the_parents_of_a_child(@TempDir Path folder) throws IOException {
        assertEquals(List.of("widows", "general"), found(folder, Set.of("partner")));
    }

    @Test
    void the_way_comes_first_and_then_whom(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("suicide", "parents", "general"),
                found(folder, Set.of("child", "suicide")));
    }

    @Test
    void a_loss_nobody_meets_about_leaves_what_is_for_all(@TempDir Path folder) throws IOException {
        assertEquals(List.of("general"), found(folder, Set.of("pet")));
    }

    @Test
    void nothing_told_what_is_for_all_comes_first(@TempDir Path folder) throws IOException {
        List<String> all = found(folder, Set.of());
        assertEquals("general", all.getFirst());
        assertEquals(6, all.size());
    }

    @Test
    void who_asks_for_a_child_and_speaks_of_no_death_gets_other_things_first(@TempDir Path folder)
            throws IOException {
        An grief = offer("grief").topics("families").says("For bereaved children.").ages(5, 12);
        An play = offer("play").topics("families").ages(0, 9).at(BOW);
        Asking asking = about("families").near(BOW).needing(new Filter.Child());
        try (LuceneSearch search = SmallIndex.of(folder, grief.at(BOW), play)) {
            assertEquals(List.of("play", "grief"), names(search.find(asking.enquiry())));
        }
    }

    @Test
    void a_child_who_lost_a_parent_mourns_as_a_child(@TempDir Path folder) throws IOException {
        assertEquals(
                List.of("young", "general"),
                found(folder, Set.of("parent"), new Filter.Child()).stream().toList());
    }
}
