package org.doorstep.local;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.doorstep.functions.Clocks;
import org.doorstep.functions.House;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Journal;
import org.doorstep.retention.Forgetting;

/// What the template's schedule does in the cloud: every minute the sweep of texts, every hour
/// that of what is past its time.
final class SweepRounds implements AutoCloseable {

    /// Only one process holds the data: whatever another left is dead, however young its claim.
    private static final Duration OF_THE_DEAD = Duration.ofSeconds(50);

    private static final long PATIENCE_SECONDS = 5;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("sweep").unstarted(work));

    /// Finishes what the last process left, and goes on every minute.
    void begin(House house, Forgetting forgetting, Journal journal) {
        InstantSource machine = house.clocks().machine();
        Clocks ahead =
                new Clocks(house.clocks().person(), () -> machine.instant().plus(OF_THE_DEAD));
        round(house.at(ahead), journal);
        every(1, 1, () -> round(house, journal));
        every(1, 60, () -> forget(forgetting, machine, journal));
    }

    private void every(int first, int minutes, Runnable work) {
        var unused = clock.scheduleWithFixedDelay(work, first, minutes, TimeUnit.MINUTES);
    }

    private static void forget(Forgetting forgetting, InstantSource machine, Journal journal) {
        try {
            var unused = forgetting.expired(machine.instant());
        } catch (RuntimeException fault) {
            journal.failed("forgetting", fault);
        }
    }

    private static void round(House house, Journal journal) {
        try {
            var unused =
                    new Texting(house, house.receptionist(), new Senders(house.settings()), journal)
                            .sweep()
                            .run();
        } catch (RuntimeException fault) {
            journal.failed("sweep", fault);
        }
    }

    /// A round that is under way ends first, or is broken off and then ends, before the store does.
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                clock.shutdownNow();
                var unused = clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            clock.shutdownNow();
        }
    }
}
