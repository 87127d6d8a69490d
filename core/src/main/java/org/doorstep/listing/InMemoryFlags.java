package org.doorstep.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Flags kept in memory, for tests and for trying things out.
public final class InMemoryFlags implements Flags {

    private final Set<Flag> kept = ConcurrentHashMap.newKeySet();

    @Override
    public void raise(Flag flag) {
        kept.add(flag);
    }

    @Override
    public List<Flag> of(String serviceId) {
        return kept.stream()
                .filter(f -> f.serviceId().equals(serviceId))
                .sorted(Comparator.comparing(Flag::at).reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public void settle(String serviceId) {
        of(serviceId).forEach(kept::remove);
    }
}
