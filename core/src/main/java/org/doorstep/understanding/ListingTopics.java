package org.doorstep.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.search.TopicWeight;

/// Reads the topics of a listing when it is indexed: from its words by rules, and from their sense
/// by a second reading where there is one.
///
/// Its name says most, the first sentence of its description next, the rest least, because long
/// descriptions mention much that is not what happens there.
final class ListingTopics {

    private static final double NAME = 1.0;
    private static final double FIRST_SENTENCE = 0.75;
    private static final double REST = 0.45;

    /// Below this a topic is a guess. A doubtful one is kept with its small weight, which puts an
    /// offer behind those that are plainly about it, but not out of sight.
    private static final double LEAST = 0.28;

    /// Beside topics that its owner gave it, only what its words say outright is added: the owner
    /// knows better than a mention.
    private static final double LEAST_BESIDE_GIVEN = 0.6;

    /// Where nothing reaches that, the best is kept from here on.
    private static final double LEAST_ALONE = 0.2;

    /// From here on to 1, certainty beyond all doubt is squeezed, so that of two sure topics the
    /// one that both readings find still weighs more.
    private static final double SURE = 0.8;

    /// Beside topics that its owner gave it, what is merely hinted at is touched on: such an offer
    /// comes behind all that answer.
    private static final double HINTED = 0.35;

    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final SecondReading second;

    ListingTopics(Vocabulary vocabulary, Tokens tokens, SecondReading second) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.second = second;
    }

    List<TopicWeight> of(Listing listing) {
        ListingText text = ListingText.of(listing);
        double least = listing.topics().isEmpty() ? LEAST : LEAST_BESIDE_GIVEN;
        Map<String, Double> topics = new TreeMap<>(both(text, least));
        double enough = listing.topics().isEmpty() ? Math.min(least, best(topics)) : least;
        topics.values().removeIf(w -> w < enough);
        if (!listing.topics().isEmpty()) {
            Set<String> outright = outright(text);
            topics.replaceAll((topic, w) -> outright.contains(topic) ? w : HINTED * w);
        }
        listing.topics().forEach(t -> topics.put(t, 1.0));
        listing.notFor().forEach(topics::remove);
        return topics.entrySet().stream()
                .map(e -> new TopicWeight(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingDouble((TopicWeight t) -> -t.weight())
                                .thenComparingInt(t -> given(t.topic(), listing)))
                .toList();
    }

    /// Where its owner named a topic: the first is what it is before all; after all of them what
    /// she did not name.
    private static int given(String topic, Listing listing) {
        int at = listing.topics().indexOf(topic);
        return at < 0 ? listing.topics().size() : at;
    }

    /// The topics that some phrase of it plainly means: hints that add up ("milk", "feeding") are
    /// not what is said outright.
    private Set<String> outright(ListingText text) {
        return Stream.concat(Stream.of(text.name(), text.first()), text.rest().stream())
                .flatMap(sentence -> vocabulary.in(tokens.of(sentence)).stream())
                .map(Phrases.Found::meaning)
                .filter(m -> m.weight().chance > Meaning.Weight.MEDIUM.chance)
                .map(Meaning::topic)
                .collect(Collectors.toSet());
    }

    /// The likeliest topic of a listing that has none for certain is better than none at all.
    private static double best(Map<String, Double> topics) {
        double best = topics.values().stream().mapToDouble(w -> w).max().orElse(1);
        return Math.max(LEAST_ALONE, best);
    }

    private Map<String, Double> both(ListingText text, double least) {
        Map<String, Double> leanings = second.leanings(text);
        boolean alone = leanings.isEmpty();
        Map<String, Double> topics = new HashMap<>();
        byWords(text)
                .all(alone ? least : Double.MIN_VALUE)
                .forEach(t -> topics.put(t.topic(), t.weight()));
        leanings.forEach((topic, leaning) -> topics.merge(topic, leaning, Double::sum));
        if (!alone) {
            topics.replaceAll((_, weight) -> squeezed(weight));
        }
        return topics;
    }

    private static double squeezed(double weight) {
        return weight <= SURE ? weight : Math.min(1, SURE + (weight - SURE) * (1 - SURE) / SURE);
    }

    private TopicScore byWords(ListingText text) {
        TopicScore score = new TopicScore();
        add(text.name(), NAME, score);
        add(text.first(), FIRST_SENTENCE, score);
        text.rest().forEach(sentence -> add(sentence, REST, score));
        return score;
    }

    private void add(String text, double factor, TopicScore score) {
        vocabulary.in(tokens.of(text)).forEach(f -> score.add(f.meaning(), factor));
    }
}
