package org.doorstep.understanding;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorstep.place.Place;
import org.doorstep.place.PlaceReading;
import org.doorstep.time.Recurring;
import org.doorstep.time.TimeReading;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Which of the places and times that were read in a message are meant, beside its topics.
///
/// @param words the words of the message that they use up
record WhereAndWhen(BitSet words, List<PlaceReading> where, List<TimeReading> when) {

    /// The message with the names of topics blotted out, so that no reader takes the morning of a
    /// "coffee morning" or the lunch of a "lunch club" for a time. Only names of two words and
    /// more, standing side by side, without a figure: one word alone may be anything.
    ///
    /// @param out which names are blotted out, by how they are written
    static String withoutNames(
            String text,
            List<Token> tokens,
            List<Phrases.Found<Meaning>> topics,
            Predicate<String> out) {
        StringBuilder blotted = new StringBuilder(text);
        for (Phrases.Found<Meaning> topic : topics) {
            boolean name =
                    topic.unbroken()
                            && topic.at().length > 1
                            && topic.meaning().weight() == Meaning.Weight.NAMED
                            && out.test(
                                    text.substring(
                                            tokens.get(topic.first()).start(),
                                            tokens.get(topic.last()).end()));
            for (int i = topic.first(); name && i <= topic.last(); i++) {
                blot(blotted, tokens.get(i));
            }
        }
        return blotted.toString();
    }

    /// Whether there is a time in a name that is more than that time: in "coffee morning", not in
    /// "court date" nor in "Sunday lunch".
    static boolean hidesTime(String name, List<TimeReading> times) {
        return times.stream().anyMatch(t -> t.start() > 0 || t.end() < name.length());
    }

    private static void blot(StringBuilder text, Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                text.setCharAt(i, 'x');
            }
        }
    }

    /// The longest readings that do not overlap. Among equals a time or a certain place comes
    /// first, then a topic, then a place that is only likely.
    static WhereAndWhen choose(
            List<Token> tokens,
            List<Phrases.Found<Meaning>> topics,
            List<PlaceReading> places,
            List<TimeReading> times) {
        List<Claim> claims = new ArrayList<>();
        times.forEach(t -> claims.add(Claim.of(tokens, t.start(), t.end(), 0, t)));
        places.forEach(
                p -> claims.add(Claim.of(tokens, p.start(), p.end(), p.certain() ? 0 : 2, p)));
        topics.forEach(t -> claims.add(Claim.of(t)));
        claims.sort(
                Comparator.comparingInt((Claim c) -> -c.words.cardinality())
                        .thenComparingInt(c -> c.rank));
        BitSet all = new BitSet();
        BitSet ours = new BitSet();
        List<Object> won = new ArrayList<>();
        for (Claim claim : claims) {
            if (!claim.words.isEmpty() && !claim.words.intersects(all)) {
                all.or(claim.words);
                if (claim.rank != Claim.TOPIC) {
                    ours.or(claim.words);
                    won.add(claim.reading);
                }
            }
        }
        return new WhereAndWhen(
                ours,
                places.stream().filter(won::contains).toList(),
                times.stream().filter(won::contains).toList());
    }

    private record Claim(BitSet words, int rank, Object reading) {

        static final int TOPIC = 1;

        static Claim of(List<Token> tokens, int start, int end, int rank, Object reading) {
            BitSet words = new BitSet();
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                words.set(i, token.start() < end && token.end() > start);
            }
            return new Claim(words, rank, reading);
        }

        static Claim of(Phrases.Found<Meaning> topic) {
            BitSet words = new BitSet();
            for (int at : topic.at()) {
                words.set(at);
            }
            return new Claim(words, TOPIC, topic);
        }
    }

    private @Nullable PlaceReading reading() {
        return where.stream()
                .filter(PlaceReading::certain)
                .findFirst()
                .or(() -> where.stream().filter(r -> !r.elsewhere()).findFirst())
                .orElse(null);
    }

    /// The first certain place, or else the first that is not only where she came from.
    @Nullable Place place() {
        PlaceReading reading = reading();
        return reading == null ? null : reading.place();
    }

    List<Place> alternatives() {
        PlaceReading reading = reading();
        return reading == null ? List.of() : reading.alternatives();
    }

    List<Window> windows() {
        return many(TimeReading::windows);
    }

    @Nullable Recurring recurring() {
        return when.stream()
                .map(TimeReading::recurring)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<DayOfWeek> excluded() {
        return many(TimeReading::excluded);
    }

    private <T> List<T> many(Function<TimeReading, List<T>> part) {
        return when.stream().map(part).flatMap(List::stream).distinct().toList();
    }

    /// What must be said about the readings, the place's first.
    List<String> notes() {
        Place place = place();
        return Stream.concat(
                        Stream.ofNullable(place == null ? null : place.note()),
                        when.stream().map(TimeReading::note).filter(Objects::nonNull))
                .distinct()
                .toList();
    }
}
