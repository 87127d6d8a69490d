package org.doorstep.search.lucene;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;

/// The topics an offer carries and how much, as arrays: they are asked about every candidate.
final class Carried {

    /// From here on a topic is what an offer says of itself.
    private static final double PLAIN = 0.9;

    private final @Nullable String first;
    private final int[] topics;
    private final double[] weights;
    private final int[] audiences;

    private Carried(@Nullable String first, int[] topics, double[] weights, int[] audiences) {
        this.first = first;
        this.topics = topics;
        this.weights = weights;
        this.audiences = audiences;
    }

    /// These topics with their weights, in this order.
    static Carried of(Map<String, Double> weighed, TopicNumbers numbers) {
        Iterator<String> names = weighed.keySet().iterator();
        return new Carried(
                names.hasNext() ? names.next() : null,
                weighed.keySet().stream().mapToInt(numbers::of).toArray(),
                weighed.values().stream().mapToDouble(w -> w).toArray(),
                weighed.entrySet().stream()
                        .filter(t -> t.getValue() >= PLAIN && Subject.audience(t.getKey()))
                        .mapToInt(t -> numbers.of(t.getKey()))
                        .toArray());
    }

    /// Its own first topic; null when it has none.
    @Nullable String first() {
        return first;
    }

    /// How much it carries a topic; 0 when not at all.
    double weight(int topic) {
        for (int i = 0; i < topics.length; i++) {
            if (topics[i] == topic) {
                return weights[i];
            }
        }
        return 0;
    }

    /// The people it says it is for.
    IntStream audiences() {
        return IntStream.of(audiences);
    }

    /// Whether it says for what people it is.
    boolean forSome() {
        return audiences.length > 0;
    }
}
