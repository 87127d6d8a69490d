package org.doorstep.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.doorstep.functions.web.Json;
import org.junit.jupiter.api.Tag;

/// A body of JSON.
class JsonFuzzTest {

    @FuzzTest(maxDuration = "2m")
    @Tag("REL-20")
    void never_breaks(byte[] bytes) {
        Bound.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        Json.readObject(bytes).ifPresent(object -> Json.text(object, "text"));
    }
}
