package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Sayings;
import org.doorstep.understanding.Understood;

/// Reads a question about what was shown, as `questions.tsv` has it: "is it free", "do I need to
/// book", "does 2 have parking".
final class QuestionReader {

    /// Words that ask for something new, whatever else is said: "is there anything free".
    static final Set<String> INDEFINITE =
            Set.of(
                    "anything",
                    "something",
                    "somewhere",
                    "anywhere",
                    "owt",
                    "summat",
                    "other",
                    "others",
                    "another",
                    "else",
                    "instead");

    /// What is looked for is of these kinds: "is there a carers group" is no question about a list.
    private static final Set<String> KINDS =
            Set.of(
                    "group",
                    "groups",
                    "club",
                    "clubs",
                    "class",
                    "classes",
                    "course",
                    "courses",
                    "advice",
                    "support",
                    "near",
                    "nearby",
                    "around",
                    "looking",
                    "want",
                    "find",
                    "sessions",
                    "places",
                    "activities",
                    "help");

    /// What one asks of what one would go to.
    private static final Set<String> NEEDING =
            Set.of("need", "provide", "lend", "supply", "give", "teach", "deliver", "collect");

    /// What is done by whoever comes, and names nothing to look for.
    private static final Set<String> DOING =
            Set.of(
                    "he", "she", "him", "his", "her", "hers", "we", "our", "they", "their", "i",
                    "shy", "nervous", "scared", "anxious", "bring", "take", "come", "go", "sit",
                    "stay", "along", "too", "also");

    /// Who does it; "is there someone who" looks for one.
    private static final Set<String> SOMEBODY = Set.of("someone", "somebody", "anyone", "anybody");

    /// What comes along, which is asked after more plainly than whom an offer is for.
    private static final Set<Aspect> COMING_ALONG =
            Set.of(Aspect.DOG, Aspect.CARER, Aspect.CHILDREN, Aspect.STEP_FREE);

    /// What names a thing or a child that is no subject to look for: "do I bring my passport".
    private static final Set<Aspect> OF_A_THING = Set.of(Aspect.CHILDREN, Aspect.BRING);

    private static final int BRIEF = 4;

    private final Sayings<Row> sayings =
            Sayings.load(QuestionReader.class, "questions.tsv", Row::of);
    private final Set<String> filler = TurnReader.filler();

    /// All that a text asks, whatever of.
    List<Sayings.Said<Row>> asked(String text) {
        return sayings.in(text);
    }

    /// An aspect, and whether asking for it needs no word that points.
    record Row(Aspect aspect, boolean alone) {
        static Row of(String name) {
            boolean alone = name.endsWith("!");
            String bare = alone ? name.substring(0, name.length() - 1) : name;
            return new Row(Aspect.valueOf(bare.replace('-', '_').toUpperCase(Locale.ROOT)), alone);
        }
    }

    /// The question, or empty when the message asks for something new.
    ///
    /// @param topics what was asked for before, which a question may name again
    /// @param looked whether one of them was looked at, which a brief question then is about
    Optional<Intent> read(String text, Understood said, List<String> topics, boolean looked) {
        List<String> words = sayings.words(text);
        boolean mark = text.strip().endsWith("?");
        boolean asks = Asking.in(words) || mark;
        List<Sayings.Said<Row>> found = plainest(sayings.in(text), TwoQuestions.joined(text));
        if (Refinement.saysAnything(text) && !Pointing.at(words)) {
            return Optional.empty();
        }
        boolean news = newSubject(found, said, topics);
        boolean ofIt = looked && mark && words.size() <= BRIEF;
        List<Sayings.Said<Row>> fitting =
                found.stream().filter(one -> fits(one, words, said, news, asks, ofIt)).toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(TwoQuestions.of(text, words, fitting.getFirst(), found));
    }

    /// "Can my guide dog come" asks after dogs, not after whom it is for, and "can she come in the
    /// pram" not how one joins.
    private static List<Sayings.Said<Row>> plainest(List<Sayings.Said<Row>> found, boolean joined) {
        boolean named = found.stream().anyMatch(s -> COMING_ALONG.contains(s.meaning().aspect()));
        Set<Aspect> general = joined ? Set.of(Aspect.WHO) : Set.of(Aspect.WHO, Aspect.JOIN);
        return found.stream()
                .filter(s -> !named || !general.contains(s.meaning().aspect()))
                .toList();
    }

    /// Whether a text is a question of the table and next to nothing else: "what should I bring".
    boolean isAll(String text) {
        List<String> left = besides(text);
        return left.size() < sayings.words(text).size() && left.stream().allMatch(this::aside);
    }

    /// The words of a text that belong to no question.
    List<String> besides(String text) {
        List<String> left = new ArrayList<>(sayings.words(text));
        sayings.in(text).forEach(s -> left.retainAll(s.others()));
        return left;
    }

    /// Whether a word names nothing.
    boolean aside(String word) {
        return filler.contains(word)
                || Asking.word(word)
                || DOING.contains(word)
                || Pointing.back(word)
                || Pointing.numeral(word).isPresent();
    }

    /// A question about something that was shown which no row knows: "is it haunted".
    Optional<Intent> other(String text, Understood said, List<String> topics, boolean looked) {
        List<String> words = sayings.words(text);
        boolean looks = words.stream().anyMatch(w -> INDEFINITE.contains(w) || KINDS.contains(w));
        boolean known = topics.containsAll(said.topics());
        List<String> head = known ? words : words.subList(0, Math.min(BRIEF, words.size()));
        boolean ofIt = ofTheOne(words, looked) || known && ofIt(words, looked);
        return Asking.asks(words) && !looks && (refers(head) || ofIt) && said.place() == null
                ? Optional.of(new Intent.Question(Aspect.OTHER, Pointing.number(words)))
                : Optional.empty();
    }

    /// "The other one" is one of the list, not something else.
    private static List<String> withoutTheOther(List<String> words) {
        int at = words.indexOf("other");
        boolean shown = at > 0 && words.get(at - 1).equals("the") && words.contains("one");
        return shown ? words.stream().filter(w -> !w.equals("other")).toList() : words;
    }

    private boolean fits(
            Sayings.Said<Row> one,
            List<String> words,
            Understood said,
            boolean news,
            boolean asks,
            boolean ofIt) {
        List<String> others = withoutTheOther(one.others());
        boolean points =
                ofIt
                        || others.size() < one.others().size()
                        || Pointing.at(words)
                        || asks && others.contains("the") && !(news && said.place() != null);
        if (others.stream().anyMatch(INDEFINITE::contains)
                || !asks && !said.excludedDays().isEmpty()) {
            return false;
        }
        if (one.meaning().aspect() == Aspect.PHONE && byPhone(said) && !Pointing.at(words)) {
            return false;
        }
        if (!points && others.stream().anyMatch(KINDS::contains)) {
            return false;
        }
        if (said.place() != null && one.meaning().aspect() != Aspect.TRANSPORT && !points) {
            return false;
        }
        if (!points && news && !OF_A_THING.contains(one.meaning().aspect())) {
            return false;
        }
        if (!points && anyThen(words, one.meaning().aspect(), said)) {
            return false;
        }
        boolean brief = words.size() <= BRIEF;
        return one.meaning().alone() ? asks || points || brief : asks && points;
    }

    /// "Any at weekends" and "lunch on Saturday" want what is on then, and ask nothing.
    private static boolean anyThen(List<String> words, Aspect aspect, Understood said) {
        List<String> bare = Phrases.withoutManners(words);
        boolean subject = !said.topics().isEmpty() && !Asking.in(words);
        return aspect == Aspect.WHEN
                && said.saysWhen()
                && (subject || !bare.isEmpty() && bare.getFirst().equals("any"));
    }

    /// "And by phone?" wants what is by telephone, not a number.
    private static boolean byPhone(Understood said) {
        return said.filters().contains(new Filter.ByPhone());
    }

    /// Whether what no question takes up names another thing to look for.
    private boolean newSubject(
            List<Sayings.Said<Row>> found, Understood said, List<String> topics) {
        List<String> left =
                new ArrayList<>(found.isEmpty() ? List.of() : found.getFirst().others());
        found.forEach(f -> left.retainAll(f.others()));
        boolean there = left.contains("there");
        left.removeIf(w -> filler.contains(w) || Asking.word(w) || DOING.contains(w));
        left.removeIf(w -> !there && SOMEBODY.contains(w));
        return !left.isEmpty() && !topics.containsAll(said.topics());
    }

    /// "Do I need gloves" is asked of what is shown; once one of it was looked at, so is "can I
    /// just listen" and "is the teacher a woman". "Can you find" asks us.
    private static boolean ofIt(List<String> all, boolean looked) {
        List<String> words = Phrases.withoutManners(all);
        if (words.size() < 3 || !Asking.person(words.get(1))) {
            return looked && words.size() > 2 && words.get(1).equals("there");
        }
        return looked || NEEDING.contains(words.get(2));
    }

    /// "Is the teacher a woman": what only the one that was looked at can have.
    private static boolean ofTheOne(List<String> all, boolean looked) {
        List<String> words = Phrases.withoutManners(all);
        return looked && words.size() > 2 && words.get(1).equals("the");
    }

    private static boolean refers(List<String> words) {
        return Pointing.number(words) > 0
                || words.stream().anyMatch(Set.of("it", "they", "that", "this")::contains);
    }
}
