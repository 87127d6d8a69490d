package org.doorstep.need;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The counts in memory, for tests and measurements.
public final class InMemoryNeeds implements Needs {

    private final Map<Need, Long> counts = new HashMap<>();

    @Override
    public synchronized void note(Need need, Instant until) {
        counts.merge(need, 1L, Long::sum);
    }

    @Override
    public synchronized List<Asked> in(String area, YearMonth month) {
        Sums sums = new Sums();
        counts.forEach(
                (need, times) -> {
                    if (need.area().equals(area) && YearMonth.from(need.day()).equals(month)) {
                        var unused = sums.add(need.topic(), times, need.found() ? 0 : times);
                    }
                });
        return sums.asked();
    }
}
