package org.doorstep.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.need.Needs.Asked;

/// Adds days up before any of them is looked at: ten days of three are thirty.
public final class Sums {

    private final Map<String, long[]> byTopic = new HashMap<>();

    /// Adds one day's counts of a topic.
    public Sums add(String topic, long times, long missed) {
        long[] sum = byTopic.computeIfAbsent(topic, _ -> new long[2]);
        sum[0] += times;
        sum[1] += missed;
        return this;
    }

    /// What may be told, the most asked first; those alike by name, so that the order of small
    /// ones tells nothing.
    public List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        byTopic.forEach(
                (topic, sum) -> all.add(new Asked(topic, Figure.of(sum[0]), Figure.of(sum[1]))));
        all.sort(Comparator.comparingLong(Sums::shown).reversed().thenComparing(Asked::topic));
        return List.copyOf(all);
    }

    private static long shown(Asked asked) {
        return asked.times() instanceof Figure.Many(long count) ? count : 0;
    }
}
