package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Sayings;
import org.doorstep.understanding.Understood;

/// Reads a question about all that is shown: who it asks about ("which", "any of them", "are they
/// all"), as `among.tsv` has it, together with what is asked of it ("cheapest", "in the evening",
/// "with a pram"), as `traits.tsv` has it.
///
/// "Cheapest gym near Leeds" and "anything cheaper" ask for something new: what names a subject, a
/// place or "something else" of its own is left alone, unless it points at the list ("which of
/// these is nearest to Leeds").
final class AmongReader {

    /// What a bare "which" may ask of a list. "Which bus", "which day", "which church" are about
    /// one of it.
    private static final Set<Aspect> OF_SEVERAL =
            EnumSet.of(
                    Aspect.STEP_FREE,
                    Aspect.PARKING,
                    Aspect.TOILET,
                    Aspect.HEARING_LOOP,
                    Aspect.WIFI,
                    Aspect.DOG,
                    Aspect.FOOD,
                    Aspect.DIET,
                    Aspect.CHILDREN,
                    Aspect.CARER,
                    Aspect.BEGINNER,
                    Aspect.ALONE,
                    Aspect.JOIN,
                    Aspect.PHONE,
                    Aspect.WEBSITE,
                    Aspect.FULL);

    /// What a time in the message answers by itself.
    private static final Set<Aspect> OF_TIME =
            EnumSet.of(Aspect.WHEN, Aspect.NEXT, Aspect.STILL_ON, Aspect.EVERY_WEEK);

    private final Sayings<Whom> whom = Sayings.load(AmongReader.class, "among.tsv", Whom::of);
    private final Sayings<Asked> traits = Sayings.load(AmongReader.class, "traits.tsv", Asked::of);
    private final QuestionReader questions;

    AmongReader(QuestionReader questions) {
        this.questions = questions;
    }

    /// Whom a phrase asks about.
    ///
    /// @param all every one of them, rather than any
    /// @param points whether it can mean nothing but the list
    /// @param told whether it says so, and asks nothing
    private record Whom(boolean all, boolean points, boolean told) {
        static Whom of(String name) {
            return new Whom(name.startsWith("all"), name.endsWith("*"), name.equals("one"));
        }
    }

    /// What a phrase asks.
    ///
    /// @param alone whether it asks it of the list with no word that says so: "cheapest?"
    private record Asked(Trait trait, boolean alone) {
        static Asked of(String name) {
            boolean alone = name.endsWith("!");
            String bare = alone ? name.substring(0, name.length() - 1) : name;
            return new Asked(Trait.named(bare), alone);
        }
    }

    /// The question, or empty when the message is something else.
    ///
    /// @param topics what was asked for before, which a question may name again
    /// @param looked whether one of the list was looked at, which "anyone I can ring" then is about
    Optional<Intent.Among> read(String all, Understood said, List<String> topics, boolean looked) {
        String text = asking(all);
        List<String> words = whom.words(text);
        boolean asks = Asking.asks(words);
        List<Sayings.Said<Whom>> about =
                whom.in(text).stream().filter(s -> !(asks && s.meaning().told())).toList();
        List<Sayings.Said<Asked>> asked = traits.in(text);
        List<Integer> numbers = Pointing.several(words);
        boolean ofUs = Phrases.hold(words, List.of("of", "us"));
        if (ofUs || numbers.isEmpty() && Pointing.atOneOfThem(words)) {
            return Optional.empty();
        }
        boolean points = numbers.size() > 1 || about.stream().anyMatch(s -> s.meaning().points());
        boolean whole = about.stream().anyMatch(s -> s.meaning().all());
        List<String> left = left(words, about, asked);
        if (!points
                && (said.place() != null
                        || left.stream().anyMatch(QuestionReader.INDEFINITE::contains))) {
            return Optional.empty();
        }
        boolean bare = about.isEmpty() && !points;
        return trait(text, said, bare, points, asked)
                .filter(t -> !(bare && looked && t instanceof Trait.Tells))
                .filter(t -> points || !elsewhere(t, text, left, said, topics))
                .map(t -> new Intent.Among(whole, t, numbers));
    }

    /// The sentence that asks, where others tell why: "Are any of these in the daytime? My eyes
    /// are bad".
    private String asking(String text) {
        return Arrays.stream(text.split("(?<=[.?!])\\s+"))
                .filter(s -> whom.in(s).stream().anyMatch(w -> w.meaning().points()))
                .findFirst()
                .orElse(text);
    }

    /// Whether a text asks of the list and says next to nothing else: "which is nearest to him".
    boolean isAll(String text) {
        List<String> words = whom.words(text);
        List<String> left = left(words, whom.in(text), traits.in(text));
        return left.size() < words.size() && left.stream().allMatch(questions::aside);
    }

    /// The one thing that is asked; empty when it is none that a list can be asked.
    ///
    /// @param bare whether no word says that it is asked of the list
    private Optional<Trait> trait(
            String text,
            Understood said,
            boolean bare,
            boolean points,
            List<Sayings.Said<Asked>> asked) {
        Stream<Asked> meant = asked.stream().map(Sayings.Said::meaning);
        if (bare) {
            return said.saysWhen()
                    ? Optional.empty()
                    : meant.filter(Asked::alone).map(Asked::trait).findFirst();
        }
        List<Trait> all = meant.map(Asked::trait).toList();
        return all.stream()
                .filter(t -> !(t instanceof Trait.Best))
                .findFirst()
                .or(() -> need(said).map(Trait.Meets::new))
                .or(() -> aspect(text, said, points).map(Trait.Tells::new))
                .or(() -> said.saysWhen() ? Optional.of(new Trait.OnThen()) : Optional.empty())
                .or(() -> all.stream().findFirst());
    }

    /// A need that the message names: "in Bengali", "for a 9 year old". Whether a place is step
    /// free is better told in its owner's words.
    private static Optional<Filter> need(Understood said) {
        return said.filters().stream().filter(f -> !(f instanceof Filter.StepFree)).findFirst();
    }

    private Optional<Aspect> aspect(String text, Understood said, boolean points) {
        return questions.asked(text).stream()
                .map(s -> s.meaning().aspect())
                .filter(a -> OF_SEVERAL.contains(a) || points && a != Aspect.OTHER)
                .filter(a -> !said.saysWhen() || !OF_TIME.contains(a))
                .findFirst();
    }

    /// Whether a message names something of its own to look for.
    private boolean elsewhere(
            Trait trait, String text, List<String> left, Understood said, List<String> topics) {
        List<String> meant = new ArrayList<>(left);
        if (!(trait instanceof Trait.Most)) {
            questions.asked(text).forEach(s -> meant.retainAll(s.others()));
        }
        meant.removeIf(questions::aside);
        boolean subject = !topics.containsAll(said.topics()) && !meant.isEmpty();
        return switch (trait) {
            case Trait.OnThen _, Trait.Meets _ ->
                    subject || meant.stream().anyMatch(Phrases.words(said.words())::contains);
            case Trait.Tells _ -> subject;
            case Trait.Best _ -> subject && !text.toLowerCase(Locale.ROOT).contains(" for ");
            case Trait.Most _ -> !meant.isEmpty();
        };
    }

    /// The words that nothing here takes up.
    private static List<String> left(
            List<String> words, List<Sayings.Said<Whom>> about, List<Sayings.Said<Asked>> asked) {
        List<String> left = new ArrayList<>(words);
        about.forEach(s -> left.retainAll(s.others()));
        asked.forEach(s -> left.retainAll(s.others()));
        return left;
    }
}
