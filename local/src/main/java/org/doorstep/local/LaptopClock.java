package org.doorstep.local;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.doorstep.functions.Clocks;

/// Makes the two clocks; nobody else asks a machine for the time.
final class LaptopClock {

    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private LaptopClock() {}

    /// The clocks for `--clock`: the person's stands still there, the machine's never does.
    ///
    /// @throws UsageFault when it is no instant
    static Clocks of(Optional<String> frozen) throws UsageFault {
        InstantSource machine = InstantSource.system();
        if (frozen.isEmpty()) {
            return new Clocks(machine, machine);
        }
        return new Clocks(InstantSource.fixed(instant(frozen.get())), machine);
    }

    private static Instant instant(String text) throws UsageFault {
        try {
            Instant instant = Instant.parse(text);
            if (instant.isAfter(FIRST) && instant.isBefore(LAST)) {
                return instant;
            }
        } catch (DateTimeException _) {
            // said below, like one out of range
        }
        throw new UsageFault("--clock is an instant such as 2026-11-24T10:00:00Z");
    }
}
