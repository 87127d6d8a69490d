package org.doorstep.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.Postcode;
import org.junit.jupiter.api.Tag;

/// A postcode as somebody types it.
class PostcodeFuzzTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    @FuzzTest(maxDuration = "2m")
    @Tag("REL-20")
    void never_breaks(byte[] bytes) {
        Bound.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        for (Postcode postcode : Postcode.readings(typed)) {
            GAZETTEER.lookUp(postcode);
            if (Postcode.parse(postcode.canonical()).isEmpty()) {
                throw new AssertionError("cannot read its own " + postcode.canonical());
            }
        }
    }
}
