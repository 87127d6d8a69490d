package org.doorstep.understanding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.doorstep.listing.Listing;
import org.doorstep.search.TopicWeight;

/// Reads the topics of a listing from its words when it is indexed.
///
/// Its name says most, the first sentence of its description next, the rest least, because long
/// descriptions mention much that is not what happens there. Sentences that say what it is not are
/// left out.
final class ListingTopics {

    private static final double NAME = 1.0;
    private static final double FIRST_SENTENCE = 0.75;
    private static final double REST = 0.45;

    /// Below this a topic is a guess: one plain mention far down in a description is just enough.
    private static final double LEAST = 0.42;

    /// Beside topics that its owner gave it, only what its words say outright is added: the owner
    /// knows better than a mention.
    private static final double LEAST_BESIDE_GIVEN = 0.8;

    /// A description is read this far; what comes later is housekeeping.
    private static final int MOST = 4_000;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\n+");

    private static final Pattern DENIAL =
            Pattern.compile(
                    "\\b(not (?:for|suitable|intended|able|a|an|open|available|include)\\b"
                            + "|(?:do|does|can|are|is|will)(?: not|n['\u2019]t)\\b|cannot\\b"
                            + "|unable to|rather than|instead of|no longer|unsuitable"
                            + "|exclud(?:es|ing)|other than)",
                    Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final Tokens tokens;

    ListingTopics(Vocabulary vocabulary, Tokens tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
    }

    List<TopicWeight> of(Listing listing) {
        TopicScore score = new TopicScore();
        add(listing.name(), NAME, score);
        double factor = FIRST_SENTENCE;
        for (String sentence : sentences(listing.description())) {
            if (!DENIAL.matcher(sentence).find()) {
                add(sentence, factor, score);
            }
            factor = REST;
        }
        Map<String, Double> topics = new TreeMap<>();
        double least = listing.topics().isEmpty() ? LEAST : LEAST_BESIDE_GIVEN;
        score.all(least).forEach(t -> topics.put(t.topic(), t.weight()));
        listing.topics().forEach(t -> topics.put(t, 1.0));
        listing.notFor().forEach(topics::remove);
        return topics.entrySet().stream()
                .map(e -> new TopicWeight(e.getKey(), e.getValue()))
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .toList();
    }

    private static String[] sentences(@org.jspecify.annotations.Nullable String description) {
        if (description == null) {
            return new String[0];
        }
        return SENTENCE.split(description.substring(0, Math.min(MOST, description.length())));
    }

    private void add(String text, double factor, TopicScore score) {
        vocabulary.in(tokens.of(text)).forEach(f -> score.add(f.meaning(), factor));
    }
}
