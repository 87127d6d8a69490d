package org.doorstep.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.doorstep.time.HoursReader;
import org.doorstep.time.HoursText;
import org.junit.jupiter.api.Tag;

/// Hours as an organisation writes them.
class HoursFuzzTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @FuzzTest(maxDuration = "2m")
    @Tag("REL-20")
    void never_breaks(byte[] bytes) {
        Bound.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        var hours = HoursReader.read(new String(bytes, StandardCharsets.UTF_8), TODAY);
        HoursText.say(hours.schedules(), TODAY);
    }
}
