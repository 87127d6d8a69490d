package org.doorstep.limits;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Counters of one process: for tests, and for the time the store is away. It holds a bounded
/// number of periods and drops the oldest.
public final class InMemoryTally implements Tally {

    private static final int MOST = 50_000;

    private final Map<Period, Map<String, Long>> counters = new LinkedHashMap<>();

    private final Map<Period, Set<String>> counted = new HashMap<>();

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
            counted.remove(oldest.next());
            oldest.remove();
        }
        return now;
    }

    @Override
    public synchronized Counted addOnce(
            String who, String when, String of, Map<String, Long> amounts, Instant until) {
        Period period = new Period(who, when);
        Map<String, Long> adding = new HashMap<>(amounts);
        boolean first = counted.computeIfAbsent(period, _ -> new HashSet<>()).add(of);
        if (!first) {
            adding.replaceAll((_, _) -> 0L);
        }
        return new Counted(first, add(who, when, adding, until));
    }

    @Override
    public synchronized void forget(String who) {
        counters.keySet().removeIf(period -> period.who.equals(who));
        counted.keySet().removeIf(period -> period.who.equals(who));
    }
}
