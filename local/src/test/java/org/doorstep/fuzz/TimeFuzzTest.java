package org.doorstep.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.doorstep.time.TimeReader;
import org.doorstep.time.TimeReading;
import org.doorstep.time.Window;
import org.junit.jupiter.api.Tag;

/// A time as somebody says it: what is read ends no sooner than it begins.
class TimeFuzzTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-10-24T23:30");
    private static final TimeReader READER = new TimeReader();

    @FuzzTest(maxDuration = "2m")
    @Tag("REL-20")
    void never_breaks(byte[] bytes) {
        Bound.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (TimeReading reading : READER.read(text, NOW)) {
            if (text.substring(reading.start(), reading.end()).isBlank()) {
                throw new AssertionError("read where nothing is: " + reading);
            }
            for (Window window : reading.windows()) {
                if (window.to().isBefore(window.from())) {
                    throw new AssertionError("ends before it begins: " + window);
                }
            }
        }
    }
}
