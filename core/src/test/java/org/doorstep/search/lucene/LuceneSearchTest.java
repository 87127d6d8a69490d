package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.doorstep.search.lucene.Asking.about;
import static org.doorstep.search.lucene.SmallIndex.names;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.place.Point;
import org.doorstep.search.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The thinnest whole: a few listings in, one found.
class LuceneSearchTest {

    static final Point BOW = new Point(51.5287, -0.0225);

    @Test
    void finds_the_one_of_three_that_is_about_the_topic(@TempDir Path folder) throws IOException {
        try (LuceneSearch search =
                SmallIndex.of(
                        folder,
                        offer("Bow Walkers").topics("walking").at(BOW),
                        offer("Bow Knitters").topics("arts").at(BOW),
                        offer("Leeds Walkers").topics("walking").at(new Point(53.8, -1.55)))) {
            Results found = search.find(about("walking").near(BOW).enquiry());
            assertEquals(List.of("Bow Walkers"), names(found));
            assertEquals(1, found.total());
            assertEquals("1", found.build());
            assertEquals(3, search.listings());
        }
    }
}
