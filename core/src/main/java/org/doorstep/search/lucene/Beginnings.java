package org.doorstep.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Who asks for a time finds what begins then before what is already running, and that before what
/// has no known times, among offers that are as much about the same thing: a debt adviser who sits
/// there since nine still comes before a dance that begins at ten.
final class Beginnings {

    /// Offers that are about the topic to the same third are about it alike.
    private static final double ALIKE = 1.0 / 3;

    private Beginnings() {}

    private record Kind(int tier, @Nullable String topic, long share) {}

    /// The same candidates; each kind keeps its places in the order.
    static List<Candidate> first(List<Candidate> ranked, ToIntFunction<Candidate> tier) {
        Map<Kind, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            Candidate c = ranked.get(i);
            Kind kind = new Kind(tier.applyAsInt(c), c.topic(), Math.round(c.share() / ALIKE));
            places.computeIfAbsent(kind, _ -> new ArrayList<>()).add(i);
        }
        List<Candidate> order = new ArrayList<>(ranked);
        for (List<Integer> own : places.values()) {
            List<Candidate> sorted =
                    own.stream()
                            .map(ranked::get)
                            .sorted(Comparator.comparingInt(c -> Ranking.timeTier(c.when())))
                            .toList();
            for (int i = 0; i < own.size(); i++) {
                order.set(own.get(i), sorted.get(i));
            }
        }
        return order;
    }
}
