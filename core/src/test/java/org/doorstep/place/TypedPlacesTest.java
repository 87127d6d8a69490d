package org.doorstep.place;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Places as they are typed, in classes, without any directory to tell where somebody is. Not all
/// can be read; the test holds how many are.
class TypedPlacesTest {

    private static final PlaceReader READER = new PlaceReader(Gazetteer.shipped(), Landmarks.NONE);
    private static final double CLOSE_ENOUGH = 5000;
    private static final int MISREAD = 6;

    @Test
    void nearly_all_of_the_typed_places_are_read() {
        List<String> wrong = new ArrayList<>();
        for (String[] row : Tables.resource("typed.tsv")) {
            String meant = misread(READER.read(row[0], null), row[1]);
            if (meant != null) {
                wrong.add(row[2] + ": " + row[0] + " -> " + meant);
            }
        }
        assertTrue(wrong.size() <= MISREAD, () -> String.join("\n", wrong));
    }

    private static @org.jspecify.annotations.Nullable String misread(
            List<PlaceReading> read, String expected) {
        PlaceReading meant =
                read.stream()
                        .filter(PlaceReading::certain)
                        .findFirst()
                        .or(() -> read.stream().filter(r -> !r.elsewhere()).findFirst())
                        .orElse(null);
        if (meant == null) {
            return expected.equals("-") ? null : "none";
        }
        String[] at = expected.split(",", -1);
        boolean close =
                at.length == 2
                        && meant.place()
                                        .point()
                                        .metresTo(
                                                new Point(
                                                        Double.parseDouble(at[0]),
                                                        Double.parseDouble(at[1])))
                                <= CLOSE_ENOUGH;
        return close ? null : meant.place().name();
    }
}
