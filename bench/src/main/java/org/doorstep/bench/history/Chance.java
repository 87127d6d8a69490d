package org.doorstep.bench.history;

import java.util.Random;

/// Dice with a seed, for many threads, which can be put away for the end.
final class Chance {

    private final Random random;
    private volatile boolean calm;

    Chance(long seed) {
        random = new Random(seed);
    }

    /// Whether something that happens this often, from 0 to 1, happens now.
    synchronized boolean strikes(double often) {
        return !calm && random.nextDouble() < often;
    }

    synchronized int below(int bound) {
        return random.nextInt(bound);
    }

    /// From now on nothing strikes.
    void calm() {
        calm = true;
    }
}
