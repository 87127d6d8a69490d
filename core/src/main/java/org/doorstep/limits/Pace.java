package org.doorstep.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// How many requests one address, and all of them, make in a minute, by this process's own count:
/// asking a table would cost more than most answers. Bounded, and empty again every minute.
public final class Pace {

    /// Addresses told apart in one minute; any more share one count.
    private static final int MOST = 20_000;

    private static final String OTHERS = "";

    private final Supplier<Bounds> bounds;
    private final InstantSource machine;
    private final Map<String, Long> counts = new HashMap<>();
    private Instant minute = Instant.MIN;
    private long total;

    /// The most there may be in a minute.
    ///
    /// @param one of one address
    /// @param all of all addresses
    public record Bounds(long one, long all) {}

    /// @param bounds read anew for every request
    /// @param machine the machine's now
    public Pace(Supplier<Bounds> bounds, InstantSource machine) {
        this.bounds = bounds;
        this.machine = machine;
    }

    /// Counts a request.
    ///
    /// @param address a keyed hash, never an address itself
    /// @return how long to wait before the next; zero when this one may go on
    public synchronized Duration holdsUp(String address) {
        Instant now = machine.instant();
        Instant begun = now.truncatedTo(ChronoUnit.MINUTES);
        if (!begun.equals(minute)) {
            minute = begun;
            counts.clear();
            total = 0;
        }
        boolean known = counts.containsKey(address) || counts.size() < MOST;
        long count = counts.merge(known ? address : OTHERS, 1L, Long::sum);
        Bounds most = bounds.get();
        boolean fits = count <= most.one() && total < most.all();
        if (fits) {
            total++;
        }
        return fits ? Duration.ZERO : Duration.between(now, begun.plus(1, ChronoUnit.MINUTES));
    }
}
