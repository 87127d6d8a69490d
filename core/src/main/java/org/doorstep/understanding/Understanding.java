package org.doorstep.understanding;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.place.PlaceReading;
import org.doorstep.place.Point;
import org.doorstep.search.Filter;
import org.doorstep.search.Gist;
import org.doorstep.search.TopicWeight;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Reads one message. Immutable and safe for use by many threads; the same message at the same now
/// gives the same answer, and no message makes it throw.
public final class Understanding {

    /// What is beyond this many characters is not read (CONTRACT).
    public static final int MOST_CHARACTERS = 1_000;

    private static final int MOST_TOPICS = 3;

    /// One thing that may well be meant is enough; a single hint is not.
    private static final double LEAST = 0.55;

    /// In fewer words than these ("bless you love") what is not named is not meant.
    private static final int FEWEST = 4;

    /// From here on a topic that nobody named is likelier meant than not.
    private static final double LIKELY = 0.5;

    private final Vocabulary vocabulary;
    private final Places places;
    private final Times times;
    private final Tokens tokens = new Tokens();
    private final FilterReader filters = new FilterReader();
    private final LanguageReader languages = new LanguageReader();
    private final PersonWords people = new PersonWords();
    private final PersonReader persons = new PersonReader(people);
    private final ChildReader children = new ChildReader();
    private final WhomReader whom = new WhomReader(people);
    private final LossReader losses = new LossReader();
    private final Remainder remainder;
    private final ThingReader things;
    private final Mentions mentions;
    private final Mending mending;
    private final QuestionSense sense = QuestionSense.shipped();

    /// A reader of messages.
    ///
    /// @param isPlace whether a lower-case word is (part of) the name of a place, which spelling
    ///     correction must leave alone
    public Understanding(
            Vocabulary vocabulary, Places places, Times times, Predicate<String> isPlace) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.times = times;
        Set<String> common = CommonWords.load();
        Set<String> right = new HashSet<>(vocabulary.words());
        right.addAll(filters.words());
        right.addAll(languages.words());
        this.mending = new Mending(new Speller(right, common, isPlace));
        this.remainder = new Remainder();
        Set<String> ordinary = new HashSet<>(right);
        ordinary.addAll(common);
        this.things = new ThingReader(vocabulary, remainder, ordinary);
        this.mentions = new Mentions(vocabulary, tokens);
    }

    /// What the message says.
    ///
    /// @param text a person's words, any Unicode; what is beyond 1,000 characters is not read
    /// @param now the person's local time
    public Understood read(String text, LocalDateTime now) {
        return read(text, now, null);
    }

    /// What the message says to somebody who is thought to be near a point, which settles which
    /// of two namesakes is meant.
    public Understood read(String text, LocalDateTime now, @Nullable Point around) {
        String heard = cut(text);
        Mending.Mended mended = mending.mend(heard, tokens.of(heard));
        return combine(heard, text, mended, whereAndWhen(heard, mended, now, around));
    }

    private WhereAndWhen whereAndWhen(
            String heard, Mending.Mended mended, LocalDateTime now, @Nullable Point around) {
        Vocabulary.Said first = vocabulary.split(mended.tokens());
        List<Token> tokens = mended.tokens();
        String unnamed = WhereAndWhen.withoutNames(heard, tokens, first.wanted(), _ -> true);
        String timed =
                WhereAndWhen.withoutNames(
                        heard,
                        tokens,
                        first.wanted(),
                        name -> WhereAndWhen.hidesTime(name, times.read(name, now)));
        return WhereAndWhen.choose(
                tokens, first.wanted(), places.read(unnamed, around), times.read(timed, now));
    }

    /// The place that a message means which answers "where are you?", and nothing else of it.
    public Understood readPlace(String text) {
        return places.answer(cut(text), null).map(Understanding::placed).orElse(Understood.NOTHING);
    }

    private static Understood placed(PlaceReading reading) {
        Place place = reading.place();
        String note = place.note();
        return Understood.NOTHING
                .withPlace(place, reading.alternatives())
                .withNotes(note == null ? List.of() : List.of(note));
    }

    /// The windows that the words about time in a message name at another now, and nothing else of
    /// it: what tells whether "in the evening" named a day.
    public List<Window> windows(String text, LocalDateTime now) {
        return times.read(cut(text), now).stream()
                .flatMap(reading -> reading.windows().stream())
                .distinct()
                .toList();
    }

    /// What must be said of a postcode in the message that is on no map of ours; else empty.
    public Optional<String> unmapped(String text) {
        return places.unmapped(cut(text));
    }

    private Understood combine(
            String heard, String text, Mending.Mended mended, WhereAndWhen said) {
        List<Token> message = mended.tokens();
        Heard all = hear(message, orPrices(said.words(), heard, message));
        Vocabulary.Said topics = all.topics();
        BitSet used = all.used();
        String words = remainder.of(message, topics, used);
        List<String> named = topics(topics.wanted());
        boolean anything =
                words.isEmpty() && topics.wanted().stream().allMatch(f -> f.meaning().none());
        Clues clues = Clues.of(message, used, topics);
        Gist gist = anything ? Gist.NONE : sense.gist(clues);
        boolean sentence = clues.words().size() >= FEWEST;
        return new Understood(
                named.isEmpty() && sentence ? likeliest(gist, topics.refused()) : named,
                gist,
                words,
                said.place(),
                said.alternatives(),
                said.windows(),
                said.recurring(),
                said.excluded(),
                inOrder(all.needs()),
                losses.read(message, all.person().asker()),
                corrected(heard, text, mended, said.words()),
                said.notes(),
                things.of(message, topics, named, sentence ? "" : words, gist),
                whom.read(message, !all.person().ages().isEmpty()));
    }

    /// Whether a listing says that it has a thing.
    public boolean offers(Listing listing, Thing thing) {
        return mentions.of(thing, listing);
    }

    /// What is said besides where and when.
    ///
    /// @param used the words of it that mean no topic, and those of where and when
    private record Heard(
            List<FilterReader.Said> needs,
            Vocabulary.Said topics,
            PersonReader.Said person,
            BitSet used) {}

    /// What is taken, and the figures behind a pound sign: "under £3" is no age.
    private static BitSet orPrices(BitSet taken, String heard, List<Token> message) {
        BitSet all = (BitSet) taken.clone();
        for (int i = 0; i < message.size(); i++) {
            int start = message.get(i).start();
            if (start > 0 && start <= heard.length() && heard.charAt(start - 1) == '£') {
                all.set(i);
            }
        }
        return all;
    }

    /// @param taken words that mean a place or a time
    private Heard hear(List<Token> message, BitSet taken) {
        BitSet used = new BitSet();
        BitSet shielded = new BitSet();
        List<FilterReader.Said> needs =
                new ArrayList<>(filters.read(message, taken, used, shielded));
        Vocabulary.Said topics = vocabulary.split(message, taken, shielded);
        needs.addAll(languages.read(message, taken, used));
        PersonReader.Said person = persons.read(message, taken, used);
        needs.addAll(person.ages());
        if (person.ages().isEmpty() && !person.herself()) {
            children.read(message, taken).ifPresent(needs::add);
        }
        used.or(taken);
        return new Heard(needs, topics, person, used);
    }

    private static List<String> topics(List<Phrases.Found<Meaning>> wanted) {
        TopicScore score = new TopicScore();
        wanted.forEach(f -> score.add(f.meaning(), 1));
        return score.reaching(LEAST).stream().limit(MOST_TOPICS).map(TopicWeight::topic).toList();
    }

    /// Where nothing is named, the topic that is likelier meant than not.
    private static List<String> likeliest(Gist gist, List<Phrases.Found<Meaning>> refused) {
        return gist.leanings().stream()
                .filter(t -> t.weight() >= LIKELY)
                .map(TopicWeight::topic)
                .filter(t -> refused.stream().noneMatch(f -> f.meaning().topic().equals(t)))
                .toList();
    }

    /// The clues of a message to its topics: what the scorer of questions is taught with.
    public Clues clues(String text, LocalDateTime now) {
        String heard = cut(text);
        Mending.Mended mended = mending.mend(heard, tokens.of(heard));
        BitSet taken = whereAndWhen(heard, mended, now, null).words();
        Heard all = hear(mended.tokens(), orPrices(taken, heard, mended.tokens()));
        return Clues.of(mended.tokens(), all.used(), all.topics());
    }

    private static List<Filter> inOrder(List<FilterReader.Said> needs) {
        return needs.stream()
                .sorted(Comparator.comparingInt(FilterReader.Said::at))
                .map(FilterReader.Said::filter)
                .distinct()
                .toList();
    }

    private static @Nullable String corrected(
            String heard, String text, Mending.Mended mended, BitSet taken) {
        String corrected = mended.written(heard, taken);
        return corrected == null && heard.length() < text.length() ? heard : corrected;
    }

    static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, pair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}
