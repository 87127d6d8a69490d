package org.doorstep.search.lucene;

import static org.doorstep.search.lucene.An.offer;
import static org.doorstep.search.lucene.Asking.about;
import static org.doorstep.search.lucene.SmallIndex.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.listing.Attendance;
import org.doorstep.place.Point;
import org.doorstep.search.Filter;
import org.doorstep.search.Results;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {

    private static final Point BOW = new Point(51.5287, -0.0225);
    private static final Point LEEDS = new Point(53.7997, -1.5492);

    @ParameterizedTest
    @CsvSource({
        "energy,benefits",
        "energy,debt",
        "benefits,energy",
        "debt,energy",
        "homelessness,legal",
        "legal,homelessness",
        "housing,legal",
    })
    void a_line_of_a_neighbouring_topic_is_offered_before_nothing_is(
            String asked, String there, @TempDir Path folder) throws IOException {
        try (var search =
                SmallIndex.of(
                        folder,
                        offer("far away").topics(asked).at(BOW),
                        offer("choir line").topics("music").joined(Attendance.PHONE),
                        offer("advice line").topics(there).joined(Attendance.PHONE))) {
            Results found =
                    search.find(about(asked).near(LEEDS).needing(new Filter.ByPhone()).enquiry());
            assertEquals(List.of("advice line"), names(found));
            assertTrue(found.besides());
        }
    }
}
