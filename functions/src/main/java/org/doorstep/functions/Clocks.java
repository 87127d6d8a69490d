package org.doorstep.functions;

import java.time.Instant;
import java.time.InstantSource;

/// The two clocks: the person's now, which `--clock` may freeze, and the machine's, by which
/// tokens, logs and the store's own expiry go.
public record Clocks(InstantSource person, InstantSource machine) {

    /// The person's now: what is on, how old a conversation is.
    public Instant personsNow() {
        return person.instant();
    }

    /// The machine's now: leases, logs, expiry.
    public Instant machinesNow() {
        return machine.instant();
    }
}
