package org.doorstep.bench;

/// How much is measured: all of it, or just enough to show that the bench still works.
enum Effort {
    WHOLE,
    SHORT;

    /// One of two numbers.
    int of(int whole, int brief) {
        return this == WHOLE ? whole : brief;
    }
}
