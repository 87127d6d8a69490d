package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;

/// Finds two needs in one message: "a walking group for me and something for my lad, 9".
///
/// A message is cut where "and", "also", "plus" or a sentence's end stands, and read by halves. It
/// is two needs when each half is about something, and not the same, and the second is put as a
/// need of its own ("a", "something", "help with") or names another person. "Singing and dancing"
/// stays one: whatever has either will do.
record TwoNeeds(Understanding understanding) {

    private static final Pattern CUT =
            Pattern.compile(
                    "\\s*(?:[.;!?\n]+|,?\\s*(?:\\band\\s+also\\b|\\band\\b|\\balso\\b|\\bplus\\b|&|\\bas\\s+well\\s+as\\b|\\+))\\s+",
                    Pattern.CASE_INSENSITIVE);

    /// How a need of its own begins.
    private static final Set<String> OPENS =
            Set.of(
                    "a",
                    "an",
                    "some",
                    "something",
                    "anything",
                    "somewhere",
                    "anywhere",
                    "someone",
                    "somebody",
                    "summat",
                    "owt",
                    "help",
                    "advice",
                    "also",
                    "my",
                    "is",
                    "are",
                    "what",
                    "i",
                    "we",
                    "any",
                    "for",
                    "the");

    private static final int MOST_CUTS = 8;

    /// Both, each with what holds for the two of them.
    record Both(Understood one, Understood other) {}

    /// The two needs, or empty when it is one.
    ///
    /// @param whole what the message says as a whole
    Optional<Both> in(String text, Understood whole, LocalDateTime now) {
        boolean several =
                whole.topics().size() > 1
                        || whole.filters().stream().anyMatch(Filter.Age.class::isInstance);
        if (!several || text.length() > Understanding.MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher cut = CUT.matcher(text);
        for (int i = 0; i < MOST_CUTS && cut.find(); i++) {
            String first = text.substring(0, cut.start());
            String second = text.substring(cut.end());
            if (!first.isBlank() && !second.isBlank()) {
                Understood one = understanding.read(first, now);
                Understood other = understanding.read(second, now);
                if (apart(one, other, second)) {
                    return Optional.of(shared(one, other, whole));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean apart(Understood one, Understood other, String second) {
        boolean anotherPerson = !age(one).equals(age(other));
        boolean something = !one.topics().isEmpty() || anotherPerson && !age(one).isEmpty();
        boolean somethingElse = !other.topics().isEmpty() || !age(other).isEmpty();
        if (!something || !somethingElse || one.topics().isEmpty() && other.topics().isEmpty()) {
            return false;
        }
        List<String> words = Phrases.words(second.toLowerCase(Locale.ROOT));
        boolean opens = !words.isEmpty() && OPENS.contains(words.getFirst());
        boolean names = words.size() > 1 && !other.topics().isEmpty();
        boolean different = Collections.disjoint(one.topics(), other.topics());
        boolean forSomebody = Phrases.hold(words, List.of("for", "me"));
        return opens && (different || anotherPerson)
                || names && different && (several(one) || forSomebody);
    }

    /// A bare "food bank and debt advice" is two when the first is more than one word.
    private static boolean several(Understood one) {
        return one.words().contains(" ");
    }

    /// "My lad, 9" is a child, whose topic is not what is on for men.
    private static Understood about(Understood mine) {
        boolean child = age(mine).stream().anyMatch(years -> years < 16);
        List<String> topics =
                mine.topics().stream()
                        .filter(t -> !child || !t.equals("men") && !t.equals("women"))
                        .toList();
        return topics.equals(mine.topics()) ? mine : mine.withSubject(topics, mine.words());
    }

    private static Set<Integer> age(Understood said) {
        return said.filters().stream()
                .filter(Filter.Age.class::isInstance)
                .map(f -> ((Filter.Age) f).years())
                .collect(java.util.stream.Collectors.toSet());
    }

    /// Where and when, said once, holds for both; and so does every need but an age.
    private static Both shared(Understood one, Understood other, Understood whole) {
        return new Both(with(one, other, whole), with(other, one, whole));
    }

    private static Understood with(Understood mine, Understood theirs, Understood whole) {
        List<Filter> common =
                theirs.filters().stream()
                        .filter(
                                f ->
                                        f instanceof Filter.Free
                                                || f instanceof Filter.StepFree
                                                || f instanceof Filter.NonClinical)
                        .toList();
        Understood when = mine.saysWhen() ? mine : theirs;
        return about(mine)
                .withPlace(
                        mine.place() == null ? whole.place() : mine.place(),
                        mine.place() == null ? whole.placeAlternatives() : mine.placeAlternatives())
                .withTimesOf(when)
                .withNeeds(Refinement.merge(common, mine.filters()), mine.asker());
    }
}
