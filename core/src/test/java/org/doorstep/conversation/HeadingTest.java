package org.doorstep.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import org.doorstep.listing.Samples;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.search.Results;
import org.doorstep.search.Results.Relaxation;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understood;
import org.junit.jupiter.api.Test;

class HeadingTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);
    private static final Window SATURDAY =
            new Window(
                    LocalDateTime.of(2026, 11, 28, 0, 0), LocalDateTime.of(2026, 11, 28, 23, 59));

    @Test
    void says_nothing_of_a_day_only_where_nothing_is_on_that_day() {
        assertEquals("Nothing Saturday near B1. Other times:", heading(State.OFF));
        assertEquals("Saturday and other times near B1:", heading(State.ON));
    }

    private static String heading(State first) {
        Place place = new Place("B1", new Point(52.48, -1.91), Precision.DISTRICT, 500, null);
        Understood asked =
                new Understood(
                        List.of(),
                        Understood.NOTHING.gist(),
                        "",
                        place,
                        List.of(),
                        List.of(SATURDAY),
                        null,
                        List.of(),
                        List.of(),
                        Enquiry.Asker.UNKNOWN,
                        null,
                        List.of(),
                        null,
                        null);
        Match match =
                new Match(
                        new Enquiry.Offer("a", "b"),
                        Samples.named("a", "Open house"),
                        null,
                        300.0,
                        new Match.Timing(first, SATURDAY, "Saturdays"),
                        Match.Cost.FREE,
                        List.of(),
                        List.of(),
                        1,
                        true);
        Results results =
                new Results(List.of(match), 1, List.of(Relaxation.TIME), 3000.0, false, "1");
        return Heading.of(asked, results, false, NOW).text();
    }
}
