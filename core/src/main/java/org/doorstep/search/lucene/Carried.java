package org.doorstep.search.lucene;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The topics an offer carries and how much, as arrays: they are asked about every candidate.
final class Carried {

    /// From here on a topic is what an offer says of itself.
    private static final double PLAIN = 0.9;

    private static final double PERCENT = 100;

    /// The lowest bits hold a percentage.
    private static final int WEIGHT = (1 << 7) - 1;

    /// Whether it is the people it says it is for.
    private static final int AUDIENCE = 1 << 7;

    /// The bits below a topic's number.
    private static final int BITS = 8;

    private final @Nullable String first;
    private final int[] topics;

    private Carried(@Nullable String first, int[] topics) {
        this.first = first;
        this.topics = topics;
    }

    /// These topics with their weights, in this order.
    static Carried of(Map<String, Double> weighed, TopicNumbers numbers) {
        Iterator<String> names = weighed.keySet().iterator();
        return new Carried(
                names.hasNext() ? names.next() : null,
                weighed.entrySet().stream()
                        .mapToInt(t -> packed(t.getKey(), t.getValue(), numbers))
                        .toArray());
    }

    private static int packed(String topic, double weight, TopicNumbers numbers) {
        boolean audience = weight >= PLAIN && Subject.audience(topic);
        return numbers.of(topic) << BITS
                | (audience ? AUDIENCE : 0)
                | (int) Math.round(weight * PERCENT);
    }

    /// Its own first topic; null when it has none.
    @Nullable String first() {
        return first;
    }

    /// How much it carries a topic; 0 when not at all.
    double weight(int topic) {
        for (int t : topics) {
            if (t >> BITS == topic) {
                return (t & WEIGHT) / PERCENT;
            }
        }
        return 0;
    }

    /// Whether it says that it is for people who are not among these.
    boolean forOthers(int[] meant) {
        for (int t : topics) {
            if ((t & AUDIENCE) != 0 && !among(meant, t >> BITS)) {
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
