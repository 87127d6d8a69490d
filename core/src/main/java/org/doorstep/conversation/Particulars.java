package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.conversation.Lookup.Found;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Match;
import org.doorstep.time.Nation;
import org.doorstep.time.Timetable;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Says what is asked of one offer, or of those on the list: its details, or one fact.
final class Particulars {

    /// What is short enough to be said of three at once. Of anything else is asked back of which.
    private static final Set<Aspect> SHORT =
            Set.of(
                    Aspect.STEP_FREE,
                    Aspect.PARKING,
                    Aspect.TOILET,
                    Aspect.HEARING_LOOP,
                    Aspect.COST,
                    Aspect.PHONE,
                    Aspect.WHEN,
                    Aspect.NEXT,
                    Aspect.JOIN,
                    Aspect.WHERE,
                    Aspect.WHO,
                    Aspect.GENDER,
                    Aspect.LANGUAGE,
                    Aspect.LENGTH);

    /// What may be about anything: the listing is asked in the person's own words.
    private static final Set<Aspect> BY_WORDS = Set.of(Aspect.OTHER, Aspect.BRING);

    /// How long an answer about one may be, in characters.
    private static final int ANSWER = 220;

    /// From the fullest answers about each of a list to the briefest, in characters.
    private static final List<Integer> EACH = List.of(ANSWER, 120, 80);

    private final Lookup lookup;
    private final Replies replies;
    private final QuestionReader questions;
    private final Evidence evidence = new Evidence();

    Particulars(Lookup lookup, Replies replies, QuestionReader questions) {
        this.questions = questions;
        this.lookup = lookup;
        this.replies = replies;
    }

    /// Details of the offer with this number.
    Found details(State.Showing showing, int number, LocalDateTime now, Opening opening) {
        if (showing.shown().isEmpty()) {
            return Found.of(showing, opening.introduce(replies.nothingShown()));
        }
        int n = number == Intent.LAST ? showing.shown().size() : number;
        if (n < 1 || n > showing.shown().size()) {
            return Found.of(showing, replies.noSuchNumber(showing.shown().size()));
        }
        Offer offer = showing.shown().get(n - 1);
        Match match = lookup.look(offer, showing.asked(), now);
        if (match == null) {
            return Found.of(showing, replies.gone());
        }
        return new Found(
                showing.looking(offer),
                new DetailsText(match, showing.asked().place(), now, Money.age(showing.asked()))
                        .say(),
                List.of(offer));
    }

    /// Which one a message means: the one it numbers or names, else the one looked at, else the
    /// only one shown; 0 when that is open.
    int which(State.Showing showing, int number, String text, LocalDateTime now) {
        if (number > 0) {
            return number == Intent.LAST ? showing.shown().size() : number;
        }
        int named = named(showing, text, now);
        if (named > 0) {
            return named;
        }
        Offer looked = showing.looked();
        if (looked != null) {
            int seen = showing.shown().indexOf(looked) + 1;
            return Phrases.words(text).contains("other") ? other(showing, seen) : seen;
        }
        return showing.page().size() == 1 ? showing.page().getFirst() : 0;
    }

    /// "The other one", when one of two was looked at; open among more.
    private static int other(State.Showing showing, int seen) {
        List<Integer> others = showing.page().stream().filter(n -> n != seen).toList();
        return others.size() == 1 ? others.getFirst() : 0;
    }

    /// The one of the list whose name the message says, 0 when none or several. What belongs to
    /// the question ("can the baby come") names none.
    private int named(State.Showing showing, String text, LocalDateTime now) {
        Set<String> words = new HashSet<>(questions.besides(text));
        words.removeIf(w -> w.length() < 4);
        int best = 0;
        long most = 0;
        boolean tied = false;
        for (int n : showing.page()) {
            Match match = lookup.look(showing.shown().get(n - 1), showing.asked(), now);
            long shared =
                    match == null
                            ? 0
                            : Phrases.words(match.listing().name()).stream()
                                    .filter(words::contains)
                                    .count();
            tied = shared == most ? tied || shared > 0 : shared < most && tied;
            best = shared > most ? n : best;
            most = Math.max(most, shared);
        }
        return tied ? 0 : best;
    }

    /// The telephone number of the offer that was looked at last, or null.
    @Nullable String phone(State state, LocalDateTime now) {
        if (!(state instanceof State.Showing showing) || showing.looked() == null) {
            return null;
        }
        Match match = lookup.look(showing.looked(), showing.asked(), now);
        return match == null ? null : match.listing().phoneAt(match.at());
    }

    /// The answer to a question.
    Found question(
            State.Showing showing,
            Intent.Question question,
            String text,
            Understood said,
            LocalDateTime now,
            Opening opening) {
        int number = which(showing, question.number(), text, now);
        if (number > showing.shown().size() || showing.shown().isEmpty()) {
            return details(showing, number, now, opening);
        }
        if (number > 0) {
            Understood when = numbers(question.number(), said) ? Understood.NOTHING : said;
            return one(showing, question, number, new Asked(text, when), now);
        }
        String all =
                SHORT.contains(question.aspect())
                        ? EACH.stream()
                                .map(most -> all(showing, question, most, now))
                                .filter(a -> SmsText.fits(SmsText.sanitise(a)))
                                .findFirst()
                                .orElse("")
                        : "";
        if (all.isEmpty() || torn(all)) {
            return new Found(showing.asking(question), which(showing, now), List.of());
        }
        List<Offer> offers = showing.page().stream().map(n -> showing.shown().get(n - 1)).toList();
        return new Found(showing, Fit.first(List.of(() -> all)), offers);
    }

    /// Whether the time that was read is the number itself: "is there wifi at 2".
    private static boolean numbers(int number, Understood said) {
        return number > 0
                && said.windows().size() == 1
                && said.windows().getFirst().from().getHour() % 12 == number % 12;
    }

    /// What is asked of one.
    ///
    /// @param when the time that it names
    private record Asked(String text, Understood when) {}

    private Found one(
            State.Showing showing,
            Intent.Question question,
            int number,
            Asked asked,
            LocalDateTime now) {
        Aspect aspect = question.aspect();
        Offer offer = showing.shown().get(number - 1);
        Match match = lookup.look(offer, showing.asked(), now);
        if (match == null) {
            return Found.of(showing, replies.gone());
        }
        QuestionText answer = new QuestionText(match, showing.asked().place(), now, evidence);
        Understood said = asked.when();
        boolean then =
                said.saysWhen()
                        && Set.of(Aspect.WHEN, Aspect.NEXT, Aspect.STILL_ON, Aspect.OTHER)
                                .contains(aspect);
        String fact = then ? whether(match, said, answer) : fact(answer, aspect, asked.text());
        String line = number + " " + Fit.name(match.listing().name(), 40) + ": ";
        String both = both(fact, answer, question, ANSWER);
        return new Found(
                showing.looking(offer),
                Fit.first(List.of(() -> line + both, () -> line + fact)),
                List.of(offer));
    }

    /// The answer with that to what was asked in the same breath; what is known comes first.
    private static String both(
            String fact, QuestionText answer, Intent.Question question, int most) {
        Aspect also = question.also();
        if (also == null) {
            return fact;
        }
        String more = answer.say(also, most);
        if (fact.startsWith(more)) {
            return fact;
        }
        boolean rest = fact.startsWith(QuestionText.UNSAID);
        String one = rest ? more : fact;
        String other = rest ? QuestionText.rest(fact) : QuestionText.rest(more);
        return one.endsWith(".") || one.endsWith("!")
                ? one + " " + other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : one + "; " + other;
    }

    /// The answer in the words that were asked for, where the aspect is one of many things.
    private static String fact(QuestionText answer, Aspect aspect, String text) {
        String found = BY_WORDS.contains(aspect) ? answer.about(text, ANSWER) : null;
        return found == null ? answer.say(aspect, ANSWER) : found;
    }

    /// Whether one is on at the time that the question names.
    private static String whether(Match match, Understood said, QuestionText answer) {
        Boolean on = on(match, said, answer.now());
        String when = answer.say(Aspect.WHEN, 200);
        return on == null ? when : (on ? "yes. " : "no. ") + when;
    }

    /// Whether an offer is on at a time; null when its times are not known.
    static @Nullable Boolean on(Match match, Understood when, LocalDateTime now) {
        Timetable hours =
                Timetable.of(
                        match.at() == null
                                ? match.listing().schedules()
                                : match.listing().schedulesAt(match.at()),
                        Nation.ENGLAND_AND_WALES);
        if (!hours.known()) {
            return null;
        }
        if (when.recurring() != null) {
            return hours.has(when.recurring(), when.excludedDays(), now.toLocalDate());
        }
        return when.windows().stream().anyMatch(hours::onDuring);
    }

    /// Whether an answer breaks off: better asked of one, whose answer is whole.
    private static boolean torn(String lines) {
        return lines.lines().anyMatch(l -> l.endsWith("...") || l.contains(": ..."));
    }

    /// One line for each of the list that was shown last; empty when none is listed any more.
    private String all(
            State.Showing showing, Intent.Question question, int most, LocalDateTime now) {
        List<String> answers = new ArrayList<>();
        for (int n : showing.page()) {
            Match match = lookup.look(showing.shown().get(n - 1), showing.asked(), now);
            if (match != null) {
                QuestionText text = new QuestionText(match, showing.asked().place(), now, evidence);
                String fact = text.say(question.aspect(), most);
                String both = both(fact, text, question, most);
                answers.add(n + " " + Fit.title(match.listing().name(), 26) + ": " + both);
            }
        }
        return String.join("\n", answers);
    }

    /// "Which one: 1 Chatter Table or 2 Coat Rail? Reply its number."
    String which(State.Showing showing, LocalDateTime now) {
        List<String> names = new ArrayList<>();
        for (int n : showing.page()) {
            Match match = lookup.look(showing.shown().get(n - 1), showing.asked(), now);
            if (match != null) {
                names.add(n + " " + Fit.name(match.listing().name(), 40));
            }
        }
        if (names.isEmpty()) {
            return replies.gone();
        }
        String last = names.removeLast();
        String list =
                names.isEmpty()
                        ? last
                        : names.stream().collect(Collectors.joining(", ")) + " or " + last;
        return String.format(Locale.ROOT, "Which one: %s? Reply its number.", list);
    }
}
