package org.doorstep.bench.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// The machine's clock in a world that runs many times as fast, and that can be put wrong.
final class FastClock implements InstantSource {

    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");

    private final long begun = System.nanoTime();
    private final int speed;
    private final AtomicLong jumps = new AtomicLong();

    /// @param speed how many of its seconds go by in one of ours
    FastClock(int speed) {
        this.speed = speed;
    }

    /// How long a time of this world is in ours.
    Duration real(Duration time) {
        return time.dividedBy(speed);
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos((System.nanoTime() - begun) * speed + jumps.get());
    }

    void jump(Duration by) {
        jumps.addAndGet(by.toNanos());
    }

    /// How far it is off.
    Duration off() {
        return Duration.ofNanos(jumps.get());
    }

    /// Lets a time of this world pass.
    void pause(Duration time) {
        try {
            Thread.sleep(real(time));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
