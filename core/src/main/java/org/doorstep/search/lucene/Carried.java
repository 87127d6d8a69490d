package org.doorstep.search.lucene;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The topics an offer carries and how much, as arrays: they are asked about every candidate.
final class Carried {

    /// From here on a topic is what an offer says of itself.
    private static final double PLAIN = 0.9;

    private static final double PERCENT = 100;

    /// How many bits hold a percentage.
    private static final int BITS = 7;

    private static final int[] NOBODY = {};

    private final @Nullable String first;
    private final int[] topics;
    private final int[] audiences;

    /// @param topics each with its weight in percent in the lowest bits
    private Carried(@Nullable String first, int[] topics, int[] audiences) {
        this.first = first;
        this.topics = topics;
        this.audiences = audiences.length == 0 ? NOBODY : audiences;
    }

    /// These topics with their weights, in this order.
    static Carried of(Map<String, Double> weighed, TopicNumbers numbers) {
        Iterator<String> names = weighed.keySet().iterator();
        return new Carried(
                names.hasNext() ? names.next() : null,
                weighed.entrySet().stream()
                        .mapToInt(t -> numbers.of(t.getKey()) << BITS | percent(t.getValue()))
                        .toArray(),
                weighed.entrySet().stream()
                        .filter(t -> t.getValue() >= PLAIN && Subject.audience(t.getKey()))
                        .mapToInt(t -> numbers.of(t.getKey()))
                        .toArray());
    }

    private static int percent(double weight) {
        return (int) Math.round(weight * PERCENT);
    }

    /// Its own first topic; null when it has none.
    @Nullable String first() {
        return first;
    }

    /// How much it carries a topic; 0 when not at all.
    double weight(int topic) {
        for (int t : topics) {
            if (t >> BITS == topic) {
                return (t & (1 << BITS) - 1) / PERCENT;
            }
        }
        return 0;
    }

    /// Whether it says that it is for people who are not among these.
    boolean forOthers(int[] meant) {
        for (int audience : audiences) {
            if (!among(meant, audience)) {
                return true;
            }
        }
        return false;
    }

    private static boolean among(int[] topics, int topic) {
        for (int t : topics) {
            if (t == topic) {
                return true;
            }
        }
        return false;
    }
}
