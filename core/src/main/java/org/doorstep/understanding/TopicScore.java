package org.doorstep.understanding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.search.TopicWeight;

/// Adds up hints into topics. A hint of chance p on top of a score s makes 1 - (1 - s)(1 - p).
final class TopicScore {

    private final Map<String, Double> sure = new LinkedHashMap<>();
    private final Map<String, Double> alone = new LinkedHashMap<>();

    void add(Meaning meaning, double factor) {
        if (!meaning.none()) {
            Map<String, Double> where = meaning.weight() == Meaning.Weight.ALONE ? alone : sure;
            where.merge(
                    meaning.topic(),
                    meaning.weight().chance * factor,
                    (s, p) -> 1 - (1 - s) * (1 - p));
        }
    }

    /// The topics that reach `least`, the likeliest first, earlier said before later. What only
    /// says who it is for counts when nothing else reaches it.
    List<TopicWeight> reaching(double least) {
        List<TopicWeight> topics = ranked(sure, least);
        return topics.isEmpty() ? ranked(alone, least) : topics;
    }

    /// All of them together, for a listing, where who it is for is worth knowing as well.
    List<TopicWeight> all(double least) {
        Map<String, Double> both = new LinkedHashMap<>(sure);
        alone.forEach((topic, p) -> both.merge(topic, p, (s, q) -> 1 - (1 - s) * (1 - q)));
        return ranked(both, least);
    }

    private static List<TopicWeight> ranked(Map<String, Double> scores, double least) {
        return scores.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .sorted(Comparator.comparingDouble(e -> -e.getValue()))
                .map(e -> new TopicWeight(e.getKey(), e.getValue()))
                .toList();
    }
}
