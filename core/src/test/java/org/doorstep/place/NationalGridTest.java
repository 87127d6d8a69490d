package org.doorstep.place;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NationalGridTest {

    /// The worked example of the Ordnance Survey's guide; the Helmert figures are good to 5 m.
    @Test
    void agrees_with_the_ordnance_surveys_worked_example() {
        Point point = NationalGrid.point(651_409.903, 313_177.270);
        assertTrue(point.metresTo(new Point(52.65798, 1.71605)) < 3, point::toString);
    }
}
