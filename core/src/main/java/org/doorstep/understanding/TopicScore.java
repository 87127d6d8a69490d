package org.doorstep.understanding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.search.TopicWeight;

/// Adds up hints into topics. A hint of chance p on top of a score s makes 1 - (1 - s)(1 - p).
final class TopicScore {

    /// From here on a topic was named or plainly told; below, it may be meant.
    private static final double SURE = 0.9;

    /// What several hints make likely is kept beside what is sure.
    private static final double BESIDE_SURE = 0.8;

    private final Map<String, Double> said = new LinkedHashMap<>();
    private final Map<String, Double> alone = new LinkedHashMap<>();

    void add(Meaning meaning, double factor) {
        if (!meaning.none()) {
            Map<String, Double> where = meaning.weight() == Meaning.Weight.ALONE ? alone : said;
            where.merge(meaning.topic(), meaning.weight().chance * factor, TopicScore::or);
        }
    }

    private static double or(double s, double p) {
        return 1 - (1 - s) * (1 - p);
    }

    /// The topics of a message: those that are sure in the order they were said, or else those
    /// that reach `least`, the likeliest first. Who it is for counts when nothing is sure.
    List<TopicWeight> reaching(double least) {
        boolean sure = said.values().stream().anyMatch(s -> s >= SURE);
        if (!sure) {
            return all(least);
        }
        return ranked(said, BESIDE_SURE).stream()
                .sorted(Comparator.comparing((TopicWeight t) -> t.weight() < SURE))
                .toList();
    }

    /// All that reaches `least`, the likeliest first: for a listing.
    List<TopicWeight> all(double least) {
        Map<String, Double> both = new LinkedHashMap<>(said);
        alone.forEach((topic, p) -> both.merge(topic, p, TopicScore::or));
        return ranked(both, least).stream()
                .sorted(Comparator.comparingDouble((TopicWeight t) -> -t.weight()))
                .toList();
    }

    private static List<TopicWeight> ranked(Map<String, Double> scores, double least) {
        return scores.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .map(e -> new TopicWeight(e.getKey(), Math.min(1, e.getValue())))
                .toList();
    }
}
