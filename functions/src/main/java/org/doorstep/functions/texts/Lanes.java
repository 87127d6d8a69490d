package org.doorstep.functions.texts;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.doorstep.texting.Outcome;

/// A lane for each of our numbers: only so many of its texts are worked on at once and the rest
/// wait in turn, so that a rush at one surgery does not hold up the texts of the others (REL-23).
/// Whoever speaks of danger overtakes everybody.
///
/// In Lambda, where each instance has one text at a time, nobody ever waits here.
final class Lanes {

    /// Beyond these the provider is asked to try again at once: they would wait for longer than
    /// it does.
    private static final int MOST_WAITING = 200;

    private final int width;
    private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();

    /// @param width how many texts to one number are worked on at once
    Lanes(int width) {
        this.width = width;
    }

    /// One number's lane, there as long as anybody is in it.
    private record Lane(Semaphore places, int users) {
        Lane with(int more) {
            return new Lane(places, users + more);
        }
    }

    /// Does one text's work in its turn.
    ///
    /// @param number ours, that it was sent to; empty when it has none, and then it never waits
    /// @param patience how long it may wait for its turn
    /// @param urgent whether it speaks of danger; only asked when it would have to wait
    Outcome take(String number, Duration patience, BooleanSupplier urgent, Supplier<Outcome> work) {
        if (number.isEmpty()) {
            return work.get();
        }
        Semaphore places = enter(number);
        try {
            return inTurn(places, patience, urgent, work);
        } finally {
            leave(number);
        }
    }

    private static Outcome inTurn(
            Semaphore places, Duration patience, BooleanSupplier urgent, Supplier<Outcome> work) {
        if (!places.tryAcquire()) {
            if (urgent.getAsBoolean()) {
                return work.get();
            }
            if (places.getQueueLength() >= MOST_WAITING || !acquired(places, patience)) {
                return new Outcome.Again();
            }
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static boolean acquired(Semaphore places, Duration patience) {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Semaphore enter(String number) {
        return lanes.merge(
                        number,
                        new Lane(new Semaphore(width, true), 1),
                        (there, _) -> there.with(1))
                .places();
    }

    private void leave(String number) {
        var unused =
                lanes.computeIfPresent(
                        number, (_, lane) -> lane.users() == 1 ? null : lane.with(-1));
    }

    /// How many numbers have somebody in their lane.
    int used() {
        return lanes.size();
    }
}
