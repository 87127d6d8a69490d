package org.doorstep.search.lucene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.listing.reading.Table;
import org.doorstep.search.Enquiry;
import org.doorstep.search.TopicWeight;
import org.jspecify.annotations.Nullable;

/// What is asked for: topics with how much each is meant, and where the question lies among texts
/// of like meaning.
final class Subject {

    /// A topic that was named second is meant a little less.
    private static final double LATER_TOPIC = 0.5;

    /// What was named counts at least this much beside what the whole question leans to.
    private static final double NAMED = 0.25;

    /// What is meant less than this, beside what is meant most, is not looked for.
    private static final double LEAST_SHARE = 0.1;

    private static final double LEAST = 0.05;

    /// So much is meant by a lone word that can be taken at its word.
    private static final double SURE = 0.25;

    /// Whoever tells of a death is not sent among the expecting and the newly born for the words in
    /// which it was told.
    private static final Set<String> NEW_LIFE = Set.of("pregnancy-baby", "families");

    /// Beside a topic that was named, what is meant less than this is not asked for.
    private static final double SURE_SHARE = 0.25;

    private static final Set<String> AUDIENCES = table("audiences.tsv");

    private static final Set<String> HARDSHIPS = table("hardships.tsv");

    private static Set<String> table(String name) {
        return Table.rows(Subject.class, name).stream()
                .map(row -> row[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /// An offer that carries a third of what is meant most answers the question.
    static final double APT = 0.35;

    private final List<String> topics;
    private final int[] numbers;
    private final double[] weights;
    private final double most;
    private final int[] named;
    private final byte[] sense;

    /// @param meant how much each topic is meant, 0 to 1, the most first
    /// @param named those that the question names
    /// @param sense the vector of the question in signed bytes; of no length when it has none
    private Subject(
            Map<String, Double> meant, List<String> named, byte[] sense, TopicNumbers known) {
        this.topics = List.copyOf(meant.keySet());
        this.numbers = topics.stream().mapToInt(known::of).toArray();
        this.weights = meant.values().stream().mapToDouble(w -> w).toArray();
        this.most = Arrays.stream(weights).max().orElse(0);
        this.named = named.stream().mapToInt(known::of).toArray();
        this.sense = sense;
    }

    /// What an enquiry means in an index that knows these topics.
    static Subject of(Enquiry enquiry, TopicNumbers known) {
        Map<String, Double> meant = new LinkedHashMap<>();
        List<TopicWeight> leanings = enquiry.gist().leanings();
        double named = leanings.isEmpty() ? 1 : NAMED;
        for (String topic : enquiry.topics()) {
            meant.put(topic, named * Math.pow(LATER_TOPIC, meant.size()));
        }
        if (!enquiry.asker().losses().isEmpty() && meant.containsKey(Mourning.TOPIC)) {
            meant.keySet().removeAll(NEW_LIFE);
        }
        double likeliest = leanings.isEmpty() ? 0 : leanings.getFirst().weight();
        leanings.stream()
                .filter(t -> t.weight() >= Math.max(LEAST, LEAST_SHARE * likeliest))
                .filter(t -> enquiry.asker().losses().isEmpty() || !NEW_LIFE.contains(t.topic()))
                .forEach(t -> meant.merge(t.topic(), t.weight(), Math::max));
        return new Subject(meant, enquiry.topics(), enquiry.gist().bytes(), known);
    }

    /// Other topics instead, each meant the less the later it comes.
    static Subject instead(List<String> topics, TopicNumbers known) {
        Map<String, Double> meant = new LinkedHashMap<>();
        topics.forEach(t -> meant.put(t, Math.pow(LATER_TOPIC, meant.size())));
        return new Subject(meant, topics, new byte[0], known);
    }

    /// Whether a topic says for what people a thing is.
    static boolean audience(String topic) {
        return AUDIENCES.contains(topic);
    }

    /// Whether a topic is of one hardship.
    static boolean hard(String topic) {
        return HARDSHIPS.contains(topic);
    }

    List<String> topics() {
        return topics;
    }

    /// The topics that are surely asked for: those that were named, and what the question leans to
    /// about as much. Where none was named every doubt counts, but for a lone word: an unknown
    /// name leans anywhere.
    ///
    /// @param brief whether it was asked in one word
    List<String> surely(boolean brief) {
        double least = named.length != 0 ? SURE_SHARE * most : brief ? SURE : 0;
        return IntStream.range(0, weights.length)
                .filter(i -> weights[i] >= least || isNamed(numbers[i]))
                .mapToObj(topics::get)
                .toList();
    }

    private boolean isNamed(int topic) {
        return Arrays.stream(named).anyMatch(n -> n == topic);
    }

    /// The vector of the question; of no length when it has none.
    byte[] sense() {
        return sense;
    }

    /// The meant topic an offer carries the most; its own first one when it carries none.
    @Nullable String foremost(Carried carried) {
        String best = null;
        double highest = 0;
        for (int i = 0; i < numbers.length; i++) {
            double fit = weights[i] * carried.weight(numbers[i]);
            if (fit > highest) {
                highest = fit;
                best = topics.get(i);
            }
        }
        return best != null ? best : carried.first();
    }

    /// How much an offer is about what is meant, 0 to 1.
    double fit(Carried carried) {
        double fit = 0;
        for (int i = 0; i < numbers.length; i++) {
            fit += weights[i] * carried.weight(numbers[i]);
        }
        return Math.min(1, fit);
    }

    /// The most of what an offer carries of the topics that were named, 0 to 1.
    double named(Carried carried) {
        double most = 0;
        for (int topic : named) {
            most = Math.max(most, carried.weight(topic));
        }
        return most;
    }

    /// Whether an offer is for people the question says nothing of.
    boolean forOthers(Carried carried) {
        return numbers.length > 0 && carried.forOthers(numbers);
    }

    /// Whether nothing was asked for, and an offer is first of all for people in one hardship:
    /// nobody who asks what's on is sent to those who help the victims of crime, and somebody
    /// else may read her phone.
    boolean uncalledFor(Carried carried) {
        String first = carried.first();
        return numbers.length == 0 && first != null && HARDSHIPS.contains(first);
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
