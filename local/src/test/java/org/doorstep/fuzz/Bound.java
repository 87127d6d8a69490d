package org.doorstep.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Holds one run to its time.
final class Bound {

    /// Nobody waits longer for an answer. Processor time: a busy machine is no fault of the input.
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private Bound() {}

    /// Runs a parser.
    ///
    /// @throws AssertionError when it took more than a second
    static void run(Runnable parser) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        parser.run();
        long nanos = CLOCK.getCurrentThreadCpuTime() - begun;
        if (nanos > LONGEST_NANOS) {
            throw new AssertionError("took " + nanos / 1_000_000 + " ms");
        }
    }
}
