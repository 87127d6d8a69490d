package org.doorstep.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry.Asker;
import org.doorstep.search.Filter;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Puts a later message together with what was asked before: what it says replaces, what it
/// leaves
/// out stays. "In the evening instead" keeps the day; "on Thursday" keeps the evening.
final class Refinement {

    /// Words that fix the day to today, whatever day was spoken of before.
    private static final Set<String> TODAY =
            Set.of("today", "2day", "tonight", "2night", "2nite", "tonite", "nite", "now", "this");

    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59);

    private final Understanding understanding;

    Refinement(Understanding understanding) {
        this.understanding = understanding;
    }

    /// What is asked for now.
    ///
    /// @param before what was asked before this message
    /// @param said what this message says by itself
    Understood refine(Understood before, Understood said, String text, LocalDateTime now) {
        boolean subject = !said.topics().isEmpty() || !said.words().isEmpty();
        boolean anything = saysAnything(text);
        if (anything && said.place() != null) {
            return said;
        }
        Understood when = said.saysWhen() ? timed(before, said, text, now) : before;
        return new Understood(
                subject || anything ? said.topics() : before.topics(),
                subject || anything ? said.words() : before.words(),
                said.place() == null ? before.place() : said.place(),
                said.placeAlternatives(),
                when.windows(),
                when.recurring(),
                when.excludedDays(),
                merge(forWhom(before, said), said.filters()),
                asker(before.asker(), said.asker()),
                said.corrected(),
                said.notes());
    }

    /// The needs of before, without the age of somebody else once the person speaks of her own.
    private static List<Filter> forWhom(Understood before, Understood said) {
        return said.asker().age() == null
                ? before.filters()
                : before.filters().stream().filter(f -> !(f instanceof Filter.Age)).toList();
    }

    /// "What's on" with a place is a whole new question, and asks for anything at all; "anything"
    // alone goes on with the subject.
    private static boolean saysAnything(String text) {
        String joined = " " + String.join(" ", Phrases.words(text)) + " ";
        return joined.contains(" whats on ")
                || joined.contains(" wots on ")
                || joined.contains(" what is on ")
                || joined.contains(" anything at all ");
    }

    private Understood timed(Understood before, Understood said, String text, LocalDateTime now) {
        if (said.windows().isEmpty()) {
            return habit(before, said);
        }
        if (before.windows().size() != 1 || said.windows().size() != 1) {
            return said;
        }
        Window old = before.windows().getFirst();
        Window fresh = said.windows().getFirst();
        LocalDate day = old.from().toLocalDate();
        if (day.isAfter(now.toLocalDate()) && partOnly(text, fresh, now)) {
            Understood there = understanding.read(text, day.atStartOfDay());
            return there.windows().size() == 1 ? there : said;
        }
        Window kept = keepingThePart(old, fresh);
        return kept == null ? said : withWindow(said, kept);
    }

    /// A habit on top of what was said of time before: "on Saturdays", "evenings only" and "not
    /// Mondays" hold together.
    private static Understood habit(Understood before, Understood said) {
        Recurring old = before.recurring();
        Recurring fresh = said.recurring();
        List<DayOfWeek> excluded =
                Stream.concat(before.excludedDays().stream(), said.excludedDays().stream())
                        .distinct()
                        .toList();
        if (fresh == null) {
            return timed(said, before.windows(), old, excluded);
        }
        Recurring both =
                old == null
                        ? fresh
                        : new Recurring(
                                fresh.days().isEmpty() ? old.days() : fresh.days(),
                                fresh.from() == null ? old.from() : fresh.from(),
                                fresh.to() == null ? old.to() : fresh.to());
        return timed(said, List.of(), both, excluded);
    }

    /// Whether the message named a part of the day and no day: read as if now were another
    /// day, it
    /// falls on that day.
    private boolean partOnly(String text, Window fresh, LocalDateTime now) {
        if (fresh.instant() || Phrases.words(text).stream().anyMatch(TODAY::contains)) {
            return false;
        }
        LocalDate day = fresh.from().toLocalDate();
        LocalDateTime later = now.toLocalDate().plusDays(3).atStartOfDay();
        List<Window> moved = understanding.read(text, later).windows();
        boolean soon = !day.isAfter(now.toLocalDate().plusDays(1));
        return soon
                && moved.size() == 1
                && moved.getFirst().from().toLocalDate().equals(later.toLocalDate());
    }

    /// A whole day named after a part of another: the part is kept.
    private static @Nullable Window keepingThePart(Window old, Window fresh) {
        boolean wholeDay =
                fresh.from().toLocalTime().equals(LocalTime.MIDNIGHT)
                        && fresh.to().toLocalTime().equals(DAY_ENDS)
                        && fresh.from().toLocalDate().equals(fresh.to().toLocalDate());
        boolean wasPart =
                !old.instant()
                        && old.from().toLocalDate().equals(old.to().toLocalDate())
                        && !old.to().toLocalTime().equals(DAY_ENDS);
        if (!wholeDay || !wasPart) {
            return null;
        }
        LocalDate day = fresh.from().toLocalDate();
        return new Window(day.atTime(old.from().toLocalTime()), day.atTime(old.to().toLocalTime()));
    }

    private static Understood withWindow(Understood said, Window window) {
        return timed(said, List.of(window), null, said.excludedDays());
    }

    private static Understood timed(
            Understood said,
            List<Window> windows,
            @Nullable Recurring recurring,
            List<DayOfWeek> excluded) {
        return new Understood(
                said.topics(),
                said.words(),
                said.place(),
                said.placeAlternatives(),
                windows,
                recurring,
                excluded,
                said.filters(),
                said.asker(),
                said.corrected(),
                said.notes());
    }

    /// What is kept of an enquiry between messages: its meaning, none of its words about
    /// itself.
    static Understood remembered(Understood asked) {
        return with(asked, asked.topics(), asked.words(), asked.place());
    }

    /// The same enquiry with no place yet.
    static Understood withoutPlace(Understood asked) {
        return with(asked, asked.topics(), asked.words(), null);
    }

    /// The same without its words: what answers "where?" with no place in it is not a new subject.
    static Understood withoutWords(Understood said) {
        return new Understood(
                said.topics(),
                "",
                null,
                List.of(),
                said.windows(),
                said.recurring(),
                said.excludedDays(),
                said.filters(),
                said.asker(),
                null,
                said.notes());
    }

    /// The same enquiry about these topics and nothing else.
    static Understood about(Understood asked, List<String> topics) {
        return with(asked, topics, "", asked.place());
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
        return new Understood(
                said.topics(),
                said.words(),
                said.place(),
                said.placeAlternatives(),
                said.windows(),
                said.recurring(),
                said.excludedDays(),
                merge(kept, said.filters()),
                said.asker(),
                said.corrected(),
                said.notes());
    }

    /// The same enquiry for anything at all, saying that its words were not found.
    static Understood notFound(Understood asked) {
        return new Understood(
                List.of(),
                "",
                asked.place(),
                List.of(),
                asked.windows(),
                asked.recurring(),
                asked.excludedDays(),
                asked.filters(),
                asked.asker(),
                null,
                List.of("I know of nothing like that, but there is this."));
    }

    private static Understood with(
            Understood asked, List<String> topics, String words, @Nullable Place place) {
        return new Understood(
                topics,
                words,
                place,
                List.of(),
                asked.windows(),
                asked.recurring(),
                asked.excludedDays(),
                asked.filters(),
                asked.asker(),
                null,
                List.of());
    }

    /// The needs of both; of one kind (an age, a language, women or men) the later.
    private static List<Filter> merge(List<Filter> before, List<Filter> said) {
        List<Filter> all = new ArrayList<>(before);
        for (Filter filter : said) {
            all.removeIf(old -> kind(old).equals(kind(filter)));
            all.add(filter);
        }
        return all;
    }

    private static String kind(Filter filter) {
        return switch (filter) {
            case Filter.Women _, Filter.Men _ -> "gender";
            case Filter.Online _, Filter.ByPhone _ -> "attendance";
            case Filter.Age _ -> "age";
            case Filter.InLanguage _ -> "language";
            case Filter.Free _, Filter.StepFree _, Filter.NonClinical _ -> filter.id();
        };
    }

    private static Asker asker(Asker before, Asker said) {
        return new Asker(
                said.age() == null ? before.age() : said.age(),
                said.gender() == null ? before.gender() : said.gender());
    }
}
