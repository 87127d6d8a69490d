package org.doorstep.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import org.doorstep.listing.csv.CsvReader;
import org.junit.jupiter.api.Tag;

/// A flat file of listings.
class CsvFuzzTest {

    @FuzzTest(maxDuration = "2m")
    @Tag("REL-20")
    void never_breaks(byte[] bytes) {
        Bound.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        new CsvReader(Feeds.READING).read(new ByteArrayInputStream(bytes), _ -> {});
    }
}
