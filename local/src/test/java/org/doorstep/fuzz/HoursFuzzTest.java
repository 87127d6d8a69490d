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

    /// Loads what reads hours before the clock runs: the fuzzer writes its counters into each of
    /// these classes when it is loaded, which is no time of the first input's.
    static {
        read(
                "Mon-Fri 9-5, 2nd Tues eve 7-9 not Aug, every other Thurs 10am from 5 Jan"
                        .getBytes(StandardCharsets.UTF_8));
    }

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
