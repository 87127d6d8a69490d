package org.doorstep.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.doorstep.place.Point;
import org.junit.jupiter.api.Test;

class MiddleTest {

    private static final long SEED = 4;
    private static final double A_MILLIMETRE = 0.001;

    @Test
    void measures_what_a_point_measures_next_door_and_across_the_country_and_the_world() {
        Random r = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            Point from = new Point(49 + 12 * r.nextDouble(), -8 + 10 * r.nextDouble());
            double spread = Math.pow(10, -5 + 6.5 * r.nextDouble());
            Point to =
                    new Point(
                            from.lat() + spread * (r.nextDouble() - 0.5),
                            from.lon() + spread * (r.nextDouble() - 0.5));
            assertEquals(
                    from.metresTo(to),
                    new Middle(from).metresTo(to),
                    A_MILLIMETRE,
                    "seed " + SEED + ": " + from + " " + to);
        }
        Point bow = new Point(51.53, -0.02);
        assertEquals(0, new Middle(bow).metresTo(bow));
        Point opposite = new Point(-51.53, 179.98);
        assertEquals(bow.metresTo(opposite), new Middle(bow).metresTo(opposite), A_MILLIMETRE);
    }
}
