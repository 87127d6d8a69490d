package org.doorstep.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store of flags does. A subclass names the store and gives it empty.
public abstract class FlagsContract {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Flag SHUT = new Flag("bow#1", "hall", Flag.What.CLOSED, AT);
    private static final Flag NUMBER =
            new Flag("bow#1", null, Flag.What.NUMBER, AT.plusSeconds(60));

    /// A store with nothing in it.
    protected abstract Flags empty();

    @Test
    void a_listing_has_its_own_flags_the_latest_first() {
        Flags flags = empty();
        flags.raise(SHUT);
        flags.raise(new Flag("other", "hall", Flag.What.FACTS, AT));
        flags.raise(NUMBER);
        assertEquals(List.of(NUMBER, SHUT), flags.of("bow#1"));
        assertEquals(List.of(), flags.of("unknown"));
    }

    @Test
    void the_same_flag_twice_is_one() {
        Flags flags = empty();
        flags.raise(SHUT);
        flags.raise(SHUT);
        assertEquals(List.of(SHUT), flags.of("bow#1"));
    }

    @Test
    void what_its_owner_has_seen_to_is_gone_and_may_be_raised_again() {
        Flags flags = empty();
        flags.raise(SHUT);
        flags.raise(NUMBER);
        flags.settle("bow#1");
        flags.settle("bow#1");
        assertEquals(List.of(), flags.of("bow#1"));
        flags.raise(SHUT);
        assertEquals(List.of(SHUT), flags.of("bow#1"));
    }
}
