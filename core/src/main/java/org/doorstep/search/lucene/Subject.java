package org.doorstep.search.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.listing.reading.Table;
import org.doorstep.search.Enquiry;
import org.doorstep.search.TopicWeight;
import org.jspecify.annotations.Nullable;

/// What is asked for: topics with how much each is meant, and where the question lies among texts
/// of like meaning.
///
/// @param meant how much each topic is meant, 0 to 1, the most first
/// @param most how much the topic is meant that is meant the most; 0 when none is
/// @param sense the vector of the question in signed bytes; of no length when it has none
record Subject(Map<String, Double> meant, double most, byte[] sense) {

    /// A topic that was named second is meant a little less.
    private static final double LATER_TOPIC = 0.5;

    /// What was named counts at least this much beside what the whole question leans to.
    private static final double NAMED = 0.25;

    /// What is meant less than this, beside what is meant most, is not looked for.
    private static final double LEAST_SHARE = 0.1;

    private static final double LEAST = 0.05;

    /// From here on a topic is what an offer says of itself.
    private static final double PLAIN = 0.9;

    private static final Set<String> AUDIENCES = audiences();

    private static Set<String> audiences() {
        return Table.rows(Subject.class, "audiences.tsv").stream()
                .map(row -> row[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /// An offer that carries a third of what is meant most answers the question.
    static final double APT = 0.35;

    static Subject of(Enquiry enquiry) {
        Map<String, Double> meant = new LinkedHashMap<>();
        List<TopicWeight> leanings = enquiry.gist().leanings();
        double named = leanings.isEmpty() ? 1 : NAMED;
        for (String topic : enquiry.topics()) {
            meant.put(topic, named * Math.pow(LATER_TOPIC, meant.size()));
        }
        double likeliest = leanings.isEmpty() ? 0 : leanings.getFirst().weight();
        leanings.stream()
                .filter(t -> t.weight() >= Math.max(LEAST, LEAST_SHARE * likeliest))
                .forEach(t -> meant.merge(t.topic(), t.weight(), Math::max));
        return of(meant, enquiry.gist().bytes());
    }

    /// Other topics instead, each meant the less the later it comes.
    static Subject instead(List<String> topics) {
        Map<String, Double> meant = new LinkedHashMap<>();
        topics.forEach(t -> meant.put(t, Math.pow(LATER_TOPIC, meant.size())));
        return of(meant, new byte[0]);
    }

    private static Subject of(Map<String, Double> meant, byte[] sense) {
        double most = meant.values().stream().mapToDouble(w -> w).max().orElse(0);
        return new Subject(meant, most, sense);
    }

    List<String> topics() {
        return List.copyOf(meant.keySet());
    }

    /// The meant topic an offer carries the most; its own first one when it carries none.
    @Nullable String foremost(Map<String, Double> carried) {
        String best = null;
        double highest = 0;
        for (Map.Entry<String, Double> one : meant.entrySet()) {
            double fit = one.getValue() * carried.getOrDefault(one.getKey(), 0.0);
            if (fit > highest) {
                highest = fit;
                best = one.getKey();
            }
        }
        return best != null || carried.isEmpty() ? best : carried.keySet().iterator().next();
    }

    /// How much an offer is about what is meant, 0 to 1.
    double fit(Map<String, Double> carried) {
        double fit = 0;
        for (Map.Entry<String, Double> one : meant.entrySet()) {
            fit += one.getValue() * carried.getOrDefault(one.getKey(), 0.0);
        }
        return Math.min(1, fit);
    }

    /// Whether an offer is for people the question says nothing of.
    boolean forOthers(Map<String, Double> carried) {
        return !meant.isEmpty()
                && carried.entrySet().stream()
                        .filter(t -> t.getValue() >= PLAIN)
                        .map(Map.Entry::getKey)
                        .anyMatch(t -> AUDIENCES.contains(t) && !meant.containsKey(t));
    }

    /// Such a fit beside that of an offer that is all about what is meant most, 0 to 1.
    double share(double fit) {
        return most == 0 ? 0 : Math.min(1, fit / most);
    }

    /// Whether an offer with such a fit answers the question, and does not merely touch it.
    boolean apt(double fit) {
        return fit >= APT * most;
    }
}
