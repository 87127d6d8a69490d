package org.doorstep.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import org.doorstep.listing.openreferral.OpenReferralReader;
import org.junit.jupiter.api.Tag;

/// A feed of Open Referral.
class FeedFuzzTest {

    @FuzzTest(maxDuration = "2m")
    @Tag("REL-20")
    void never_breaks(byte[] bytes) {
        Bound.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        new OpenReferralReader(Feeds.READING).read(new ByteArrayInputStream(bytes), _ -> {});
    }
}
