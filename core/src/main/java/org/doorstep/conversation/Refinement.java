package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.search.Enquiry.Asker;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;

/// Puts a later message together with what was asked before: what it says replaces, what it leaves
/// out stays.
final class Refinement {

    /// What is for children is for boys and girls, whoever was asked for before.
    private static final Set<String> CHILDREN =
            Set.of("families", "young-people", "pregnancy-baby");

    /// "Something in Bengali" asks for whatever there is in it.
    private static final Set<String> ANYTHING =
            Set.of("anything", "something", "somewhere", "owt", "summat", "whatever");

    /// A thing that goes with a person.
    private static final Pattern OWN =
            Pattern.compile(
                    "(?i)\\b(?:my|her|his|their|our) (?:\\w+ )?(?:wheel ?chair|scooter|frame|walker"
                            + "|rollator|zimmer|crutches)\\b");

    private final RefinedTime times;
    private final Afresh afresh = new Afresh();
    private final Lifted lifted = new Lifted();

    Refinement(Understanding understanding) {
        this.times = new RefinedTime(understanding);
    }

    /// What is asked for now: a change of what was asked, or a whole fresh question of the same
    /// person.
    ///
    /// @param before what was asked before this message
    /// @param said what this message says by itself
    Understood refine(Understood before, Understood said, String text, LocalDateTime now) {
        Lifted.Rest rest = lifted.of(before, said, text);
        return refined(OtherPerson.left(rest.before(), said), rest.said(), text, now);
    }

    private Understood refined(Understood before, Understood said, String text, LocalDateTime now) {
        if (saysAnything(text) && said.place() != null) {
            Understood lasting = Afresh.lasting(before, said);
            return said.withNeeds(
                            merge(forWhom(lasting, said), said.filters()),
                            asker(before.asker(), said.asker()))
                    .forWhom(OtherPerson.whom(before, said));
        }
        return join(afresh.standing(before, said, text), said, text, now);
    }

    /// What is asked for now, of a question and the answer to one of ours.
    Understood join(Understood asked, Understood said, String text, LocalDateTime now) {
        Understood before = OtherPerson.left(asked, said);
        boolean subject = changesSubject(said, text);
        Understood when = said.saysWhen() ? times.refine(before, said, text, now) : before;
        return said.withSubjectOf(subject ? said : before)
                .withPlace(
                        said.place() == null ? before.place() : said.place(),
                        said.placeAlternatives())
                .withTimesOf(when)
                .withNeeds(
                        merge(forWhom(before, said), said.filters()),
                        asker(before.asker(), said.asker()))
                .forWhom(OtherPerson.whom(before, said));
    }

    /// What is asked for by a message that nothing came before.
    Understood begin(Understood said, String text, LocalDateTime now) {
        return times.begun(said, text, now);
    }

    /// "Are any of them in the evening" asks of any day's evening.
    Understood onAnyDay(Understood said, String text, LocalDateTime now) {
        return times.onAnyDay(said, text, now);
    }

    /// "By phone" and "in Bengali" say how and for whom, and are no wish to learn about telephones
    /// or to meet Bengalis where nothing else is said.
    static Understood withoutNeedAsSubject(Understood said, String text) {
        boolean indefinite = Phrases.words(text).stream().anyMatch(ANYTHING::contains);
        Set<String> echoes =
                said.filters().stream()
                        .flatMap(f -> echo(f, indefinite).stream())
                        .collect(Collectors.toUnmodifiableSet());
        boolean echoed = !said.topics().isEmpty() && echoes.containsAll(said.topics());
        return echoed && said.words().isBlank() ? said.withSubject(List.of(), "") : said;
    }

    /// The topic that the very words of a need lean to.
    private static Optional<String> echo(Filter need, boolean indefinite) {
        return switch (need) {
            case Filter.Online _, Filter.ByPhone _ -> Optional.of("digital");
            case Filter.InLanguage _ ->
                    indefinite ? Optional.empty() : Optional.of("faith-culture");
            case Filter.Free _,
                    Filter.StepFree _,
                    Filter.Women _,
                    Filter.Men _,
                    Filter.NonClinical _,
                    Filter.Age _,
                    Filter.Child _ ->
                    Optional.empty();
        };
    }

    /// What was asked, with what a question about the list tells of the person: who asks what she
    /// can reach "in her wheelchair" needs it from now on.
    static Understood knowing(Understood asked, Understood said, String text) {
        Filter stepFree = new Filter.StepFree();
        return said.filters().contains(stepFree) && OWN.matcher(text).find()
                ? asked.withNeeds(merge(asked.filters(), List.of(stepFree)), asked.asker())
                : asked;
    }

    /// Whether a message is about something else than what was asked before.
    static boolean changesSubject(Understood said, String text) {
        return !said.topics().isEmpty() || !said.words().isEmpty() || saysAnything(text);
    }

    /// The needs of before, without the age of somebody else once the person speaks of her own,
    /// and without "with other men" once she asks for children.
    private static List<Filter> forWhom(Understood before, Understood said) {
        boolean child =
                said.topics().stream().anyMatch(CHILDREN::contains)
                        || said.filters().stream().anyMatch(Refinement::ofAChild);
        return before.filters().stream()
                .filter(f -> said.asker().age() == null || !kind(f).equals("age"))
                .filter(f -> !child || !(f instanceof Filter.Men || f instanceof Filter.Women))
                .toList();
    }

    private static boolean ofAChild(Filter need) {
        return need instanceof Filter.Child
                || need instanceof Filter.Age(var years) && years <= Filter.Child.OLDEST;
    }

    /// "What's on" with a place is a whole new question, and asks for anything at all; "anything"
    /// alone goes on with the subject.
    static boolean saysAnything(String text) {
        String joined = " " + String.join(" ", Phrases.words(text)) + " ";
        return joined.contains(" whats on ")
                || joined.contains(" wots on ")
                || joined.contains(" what is on ")
                || joined.contains(" anything at all ");
    }

    /// What is kept of an enquiry between messages: its meaning, none of its words about
    /// itself.
    static Understood remembered(Understood asked) {
        return asked.withPlace(asked.place(), List.of()).withNotes(List.of());
    }

    /// The same enquiry with no place yet.
    static Understood withoutPlace(Understood asked) {
        return asked.withPlace(null, List.of()).withNotes(List.of());
    }

    /// The same without its words: what answers "where?" with no place in it is not a new subject.
    static Understood withoutWords(Understood said) {
        return said.withSubject(said.topics(), "")
                .withPlace(null, List.of())
                .withNotes(said.notes());
    }

    /// The same enquiry about these topics and nothing else.
    static Understood about(Understood asked, List<String> topics) {
        return remembered(asked).withSubject(topics, "");
    }

    /// Whether a message is a whole question without what was asked before.
    static boolean standsAlone(Understood said) {
        boolean what =
                !said.topics().isEmpty()
                        || !said.words().isEmpty()
                        || !said.filters().isEmpty()
                        || said.saysWhen();
        return said.place() != null && what;
    }

    /// The message by itself, with those needs of before that it would do harm to forget.
    static Understood alone(Understood before, Understood said) {
        List<Filter> kept =
                before.filters().stream()
                        .filter(f -> f instanceof Filter.StepFree || f instanceof Filter.Women)
                        .toList();
        return said.withNeeds(merge(kept, said.filters()), said.asker())
                .forWhom(OtherPerson.whom(before, said));
    }

    /// The same enquiry for anything at all, saying that its words were not found.
    static Understood notFound(Understood asked) {
        return about(asked, List.of())
                .withNotes(List.of("I know of nothing like that, but there is this."));
    }

    /// The needs of both; of one kind (an age, a language, women or men) the later.
    static List<Filter> merge(List<Filter> before, List<Filter> said) {
        List<Filter> all = new ArrayList<>(before);
        for (Filter filter : said) {
            all.removeIf(old -> kind(old).equals(kind(filter)));
            all.add(filter);
        }
        return all;
    }

    /// What of a person a need is about: there is one of each kind.
    static String kind(Filter filter) {
        return switch (filter) {
            case Filter.Women _, Filter.Men _ -> "gender";
            case Filter.Online _, Filter.ByPhone _ -> "attendance";
            case Filter.Age _, Filter.Child _ -> "age";
            case Filter.InLanguage _ -> "language";
            case Filter.Free _, Filter.StepFree _, Filter.NonClinical _ -> filter.id();
        };
    }

    private static Asker asker(Asker before, Asker said) {
        return new Asker(
                said.age() == null ? before.age() : said.age(),
                said.gender() == null ? before.gender() : said.gender(),
                said.losses().isEmpty() ? before.losses() : said.losses());
    }
}
