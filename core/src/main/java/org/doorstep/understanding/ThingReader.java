package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.search.Gist;
import org.jspecify.annotations.Nullable;

/// Reads the one thing that a message names.
///
/// A phrase of the vocabulary that names a topic of `activities.tsv` names one thing of it, unless
/// all its words mean the topic as a whole. Who asks for more than one topic has named no one
/// thing: whatever is about either will do. One or two words that nobody knows, and nothing
/// besides, name a thing too.
final class ThingReader {

    /// Stands for all words of a topic.
    private static final String ALL = "*";

    /// Who says more than that tells a story.
    private static final int MOST_UNKNOWN = 2;

    /// From here on what is unknown is likely of the topic.
    private static final double LIKELY = 0.3;

    private final Map<String, Set<String>> whole = new HashMap<>();
    private final List<List<String>> same = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final Tokens tokens = new Tokens();
    private final Remainder remainder;
    private final Set<String> ordinary;

    /// @param ordinary words that alone name nothing
    ThingReader(Vocabulary vocabulary, Remainder remainder, Set<String> ordinary) {
        this.vocabulary = vocabulary;
        this.ordinary = ordinary;
        this.remainder = remainder;
        for (String[] row : Table.rows("activities.tsv", 2)) {
            whole.put(
                    row[0],
                    Arrays.stream(row[1].split(" "))
                            .map(Stem::of)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        for (String[] row : Table.rows("same-thing.tsv", 1)) {
            same.add(List.of(row[0].split("; ")));
        }
    }

    /// The thing, or null when none is named, or several are.
    ///
    /// @param named the topics that are named
    /// @param words what is left of a brief message to look for; empty for one that is not brief
    @Nullable Thing of(
            List<Token> message,
            Vocabulary.Said said,
            List<String> named,
            String words,
            Gist gist) {
        if (named.isEmpty()) {
            return unknown(words, gist);
        }
        Set<String> general = named.size() == 1 ? whole.get(named.getFirst()) : null;
        if (general == null || general.contains(ALL)) {
            return null;
        }
        Set<String> things = new LinkedHashSet<>();
        Set<String> wordings = new LinkedHashSet<>();
        for (Phrases.Found<Meaning> one : said.wanted()) {
            String narrow = narrow(message, one, named.getFirst(), general);
            if (!narrow.isEmpty()) {
                things.add(words(message, one));
                wordings.addAll(alike(narrow));
            }
        }
        return things.isEmpty()
                ? beside(message, said, named.getFirst(), words)
                : new Thing(
                        String.join(" or ", things), List.copyOf(wordings), named.getFirst(), true);
    }

    /// The thing that a brief message names in words that are in no vocabulary; null when they are
    /// ordinary words, or too many.
    ///
    /// @param words what is left of the message to look for
    private @Nullable Thing unknown(String words, Gist gist) {
        List<Token> left = tokens.of(words);
        if (!strange(left)) {
            return null;
        }
        boolean outing =
                gist.leanings().stream()
                        .limit(1)
                        .anyMatch(t -> t.weight() >= LIKELY && whole.containsKey(t.topic()));
        return new Thing(words, List.of(words), null, outing);
    }

    private boolean strange(List<Token> words) {
        return !words.isEmpty()
                && words.size() <= MOST_UNKNOWN
                && words.stream().noneMatch(t -> ordinary.contains(t.word()));
    }

    /// A strange word beside hints of a topic ("water polo"); null when the topic is named, or no
    /// word is strange.
    private @Nullable Thing beside(
            List<Token> message, Vocabulary.Said said, String topic, String words) {
        boolean named =
                said.wanted().stream().anyMatch(f -> f.meaning().weight() == Meaning.Weight.NAMED);
        List<Token> left = tokens.of(words);
        if (named || !strange(left)) {
            return null;
        }
        BitSet hints = Spans.words(said.wanted());
        Set<String> own = left.stream().map(Token::word).collect(Collectors.toSet());
        String all =
                IntStream.range(0, message.size())
                        .filter(i -> hints.get(i) || own.contains(message.get(i).word()))
                        .mapToObj(i -> message.get(i).word())
                        .collect(Collectors.joining(" "));
        return new Thing(all, List.of(all), topic, true);
    }

    /// The words by which the thing of a phrase is looked for: those that tell it from others of
    /// the topic where they alone name it ("lunch" of "lunch club"), or else with the rest ("chair
    /// exercise"); none where all mean the topic.
    private String narrow(
            List<Token> message, Phrases.Found<Meaning> one, String topic, Set<String> general) {
        Meaning meaning = one.meaning();
        if (!meaning.topic().equals(topic) || meaning.weight() != Meaning.Weight.NAMED) {
            return "";
        }
        List<Token> telling =
                IntStream.of(one.at())
                        .mapToObj(message::get)
                        .filter(t -> !remainder.carries(t.word()))
                        .toList();
        String own = joined(telling.stream().filter(t -> !general.contains(t.stem())));
        return own.isEmpty() || names(own, topic) ? own : joined(telling.stream());
    }

    private static String joined(Stream<Token> words) {
        return words.map(Token::word).collect(Collectors.joining(" "));
    }

    /// Whether these words are a name of something of the topic.
    private boolean names(String words, String topic) {
        List<Token> all = tokens.of(words);
        return vocabulary.in(all).stream()
                .anyMatch(
                        f ->
                                f.at().length == all.size()
                                        && f.meaning().topic().equals(topic)
                                        && f.meaning().weight() == Meaning.Weight.NAMED);
    }

    private static String words(List<Token> message, Phrases.Found<Meaning> one) {
        return IntStream.rangeClosed(one.first(), one.last())
                .mapToObj(i -> message.get(i).word())
                .collect(Collectors.joining(" "));
    }

    /// The same thing in all the words for it, these first.
    private List<String> alike(String words) {
        List<String> stems = stems(words);
        Set<String> all = new LinkedHashSet<>(List.of(words));
        same.stream()
                .filter(row -> row.stream().anyMatch(other -> stems(other).equals(stems)))
                .forEach(all::addAll);
        Set<List<String>> seen = new HashSet<>();
        return all.stream().filter(wording -> seen.add(stems(wording))).toList();
    }

    private List<String> stems(String words) {
        return tokens.of(words).stream().map(Token::stem).toList();
    }
}
