package org.doorstep.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.doorstep.search.Match.Timing.State;
import org.jspecify.annotations.Nullable;

/// Who asks for a time finds what begins then before what is already running (CONTRACT), among
/// offers that answer about alike: a debt adviser who sits there since nine still comes before a
/// dance that begins at ten.
final class Beginnings {

    private Beginnings() {}

    /// @param answer how well it answers, in whole points of the rank: a walk of a third of a mile
    private record Kind(int tier, @Nullable String topic, long answer) {}

    /// The same candidates; each kind keeps its places in the order.
    static List<Candidate> first(
            List<Candidate> ranked, ToIntFunction<Candidate> tier, Ranking ranking) {
        Map<Kind, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            Candidate c = ranked.get(i);
            if (c.when().state() != State.OFF) {
                long answer = Math.round(ranking.subject(c));
                Kind kind = new Kind(tier.applyAsInt(c), c.topic(), answer);
                places.computeIfAbsent(kind, _ -> new ArrayList<>()).add(i);
            }
        }
        List<Candidate> order = new ArrayList<>(ranked);
        for (List<Integer> own : places.values()) {
            List<Candidate> sorted =
                    own.stream()
                            .map(ranked::get)
                            .sorted(Comparator.comparingInt(c -> Tiers.timeTier(c.when())))
                            .toList();
            for (int i = 0; i < own.size(); i++) {
                order.set(own.get(i), sorted.get(i));
            }
        }
        return order;
    }
}
