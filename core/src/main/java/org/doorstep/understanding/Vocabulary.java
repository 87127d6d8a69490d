package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.doorstep.listing.Listing;
import org.doorstep.search.TopicWeight;

/// The ways people say each topic, from `vocabulary.tsv`: for messages and, with the same words,
/// for listings when they are indexed.
///
/// Immutable and safe for use by many threads; loading takes tens of milliseconds, so load it once.
public final class Vocabulary {

    private final Phrases<Meaning> phrases;
    private final Set<String> words;
    private final Tokens tokens = new Tokens();

    private Vocabulary(Phrases<Meaning> phrases, Set<String> words) {
        this.phrases = phrases;
        this.words = words;
    }

    /// The vocabulary that ships with the product.
    public static Vocabulary load() {
        var builder = new Phrases.Builder<Meaning>();
        Set<String> words = new HashSet<>();
        for (String[] row : Table.rows("vocabulary.tsv", 3)) {
            builder.add(row[2], new Meaning(row[0], Meaning.Weight.of(row[1])));
            collect(row[2], words);
        }
        return new Vocabulary(builder.build(), Set.copyOf(words));
    }

    /// Adds the plain words of phrases to a set, without the signs of the pattern language.
    static void collect(String phrases, Set<String> words) {
        var parts = new StringTokenizer(phrases, " ;|?=");
        while (parts.hasMoreTokens()) {
            String word = parts.nextToken();
            if (word.charAt(0) != '@' && word.charAt(0) != '.') {
                words.add(word);
            }
        }
    }

    /// The topics a listing is found under, the surest first: those its owner gave it (weight 1)
    /// and those its words name, less those it is not for.
    public List<TopicWeight> topicsOf(Listing listing) {
        return topicsOf(listing, SecondReading.NONE);
    }

    /// The same, its words weighed by a second reading of what they mean.
    public List<TopicWeight> topicsOf(Listing listing, SecondReading second) {
        return new ListingTopics(this, tokens, second).of(listing);
    }

    /// A way to say a topic.
    ///
    /// @param chance how surely it means the topic, 0 to 1
    /// @param named whether it is the thing by its name
    public record Saying(String topic, double chance, boolean named, String words) {}

    /// Every way to say a topic, written out: what a model of meaning is taught with.
    public static List<Saying> sayings() {
        WrittenOut written = new WrittenOut();
        List<Saying> all = new ArrayList<>();
        for (String[] row : Table.rows("vocabulary.tsv", 3)) {
            Meaning meaning = new Meaning(row[0], Meaning.Weight.of(row[1]));
            for (String phrase : meaning.none() ? new String[0] : row[2].split(";")) {
                for (String words : written.of(phrase)) {
                    boolean named = meaning.weight() == Meaning.Weight.NAMED;
                    all.add(new Saying(row[0], meaning.weight().chance, named, words));
                }
            }
        }
        return List.copyOf(all);
    }

    /// Every word that occurs in a phrase, as written there.
    Set<String> words() {
        return words;
    }

    /// The phrases of a message that mean a topic, none of them negated, in its order. Those that
    /// mean none are among them.
    List<Phrases.Found<Meaning>> in(List<Token> message) {
        return split(message).wanted();
    }

    /// What a message wants and what it refuses.
    ///
    /// @param named the words that name one of the wanted topics, inside longer phrases too
    record Said(
            List<Phrases.Found<Meaning>> wanted,
            List<Phrases.Found<Meaning>> refused,
            BitSet named) {}

    Said split(List<Token> message) {
        return split(message, new BitSet(), new BitSet());
    }

    /// What a message wants and what it refuses.
    ///
    /// @param taken words that mean a place or a time
    /// @param shielded words of a longer need ("from home on the computer"), which name
    ///     nothing else
    Said split(List<Token> message, BitSet taken, BitSet shielded) {
        List<Phrases.Found<Meaning>> free =
                phrases.in(message).stream()
                        .filter(f -> !f.touches(taken))
                        .filter(f -> !f.inside(shielded))
                        .toList();
        List<Phrases.Found<Meaning>> all = Spans.longest(free);
        BitSet read = Spans.words(all);
        List<Phrases.Found<Meaning>> wanted = new ArrayList<>();
        List<Phrases.Found<Meaning>> refused = new ArrayList<>();
        int lastRefused = -1;
        for (Phrases.Found<Meaning> one : all) {
            boolean not =
                    !one.meaning().none()
                            && (Negation.before(message, one.first(), read)
                                    || Negation.carriesOn(message, lastRefused, one.first()));
            (not ? refused : wanted).add(one);
            lastRefused = not ? one.last() : lastRefused;
        }
        return new Said(wanted, refused, named(free, wanted));
    }

    private static BitSet named(
            List<Phrases.Found<Meaning>> all, List<Phrases.Found<Meaning>> wanted) {
        Set<String> topics = new HashSet<>();
        wanted.forEach(f -> topics.add(f.meaning().topic()));
        return Spans.words(
                all.stream()
                        .filter(f -> f.meaning().weight() == Meaning.Weight.NAMED)
                        .filter(f -> topics.contains(f.meaning().topic()))
                        .toList());
    }
}
