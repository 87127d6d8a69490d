package org.doorstep.limits;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counters of one process: for tests, and for the time the store is away. It holds a bounded
/// number of periods and drops the oldest.
public final class InMemoryTally implements Tally {

    private static final int MOST = 50_000;

    private final Map<Period, Map<String, Long>> counters = new LinkedHashMap<>();

    private record Period(String who, String when) {}

    @Override
    public synchronized Map<String, Long> add(
            String who, String when, Map<String, Long> amounts, Instant until) {
        Map<String, Long> there =
                counters.computeIfAbsent(new Period(who, when), _ -> new HashMap<>());
        Map<String, Long> now = new HashMap<>();
        amounts.forEach((name, amount) -> now.put(name, there.merge(name, amount, Long::sum)));
        if (counters.size() > MOST) {
            Iterator<Period> oldest = counters.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return now;
    }

    @Override
    public synchronized void forget(String who) {
        counters.keySet().removeIf(period -> period.who.equals(who));
    }
}
