package org.doorstep.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Holds one run to its time.
final class Bound {

    /// Nobody waits longer for an answer. Processor time: a busy machine is no fault of the input.
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private Bound() {}

    /// Runs a parser, and once more what was slow: the fuzzer writes its counters into each class
    /// when that is loaded, and an input that is at fault is slow again.
    ///
    /// @throws AssertionError when it took more than a second both times
    static void run(Runnable parser) {
        long nanos = nanos(parser);
        if (nanos > LONGEST_NANOS) {
            nanos = nanos(parser);
        }
        if (nanos > LONGEST_NANOS) {
            throw new AssertionError("took " + nanos / 1_000_000 + " ms");
        }
    }

    private static long nanos(Runnable parser) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        parser.run();
        return CLOCK.getCurrentThreadCpuTime() - begun;
    }
}
