package org.doorstep.need;

/// A count that may be shown to somebody. One below ten cannot be held here at all, so no page
/// can show it.
public sealed interface Figure {

    /// The least that is told.
    long LEAST = 10;

    /// Fewer than ten, perhaps none.
    record Few() implements Figure {}

    /// This many.
    record Many(long count) implements Figure {
        public Many {
            if (count < LEAST) {
                throw new IllegalArgumentException("too few to be told");
            }
        }
    }

    /// What may be told of a count.
    static Figure of(long count) {
        return count < LEAST ? new Few() : new Many(count);
    }

    /// As it is written on a page.
    default String words() {
        return switch (this) {
            case Few _ -> "fewer than " + LEAST;
            case Many(long count) -> Long.toString(count);
        };
    }
}
