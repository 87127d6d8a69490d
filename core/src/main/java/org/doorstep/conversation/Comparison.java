package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.doorstep.conversation.ComparisonText.Line;
import org.doorstep.conversation.ComparisonText.Verdict;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Lookup.Found;
import org.doorstep.conversation.Trait.Measure;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Answers a question about all that is shown together from those very listings: "which is
/// cheapest", "are any in the evening". Nothing new is looked for; what would find more is said.
final class Comparison {

    /// A superlative is over all that was shown; of more than these nobody keeps count.
    private static final int MOST = 9;

    private final Lookup lookup;
    private final Replies replies;
    private final Evidence evidence = new Evidence();

    Comparison(Lookup lookup, Replies replies) {
        this.lookup = lookup;
        this.replies = replies;
    }

    /// One of the list as it stands.
    private record Shown(int number, Match match) {}

    /// Where and when somebody asks.
    private record Asking(@Nullable Place from, LocalDateTime now) {}

    /// The answer; it leaves the list open.
    ///
    /// @param said what the question names: a time, a place to be near to
    Found answer(
            State.Showing showing,
            Intent.Among question,
            Understood said,
            LocalDateTime now,
            Opening opening) {
        List<Shown> shown = shown(showing, question, said, now);
        if (shown.isEmpty()) {
            return Found.of(showing, opening.introduce(replies.nothingShown()));
        }
        Place from = said.place() == null ? showing.asked().place() : said.place();
        Asking asking = new Asking(from, now);
        return switch (question.trait()) {
            case Trait.Most(var measure) -> most(showing, shown, measure, asking);
            case Trait.Best _ -> best(showing, shown, asking);
            case Trait.Meets _, Trait.Tells _, Trait.OnThen _ ->
                    each(showing, question, shown, said, now);
        };
    }

    private List<Shown> shown(
            State.Showing showing, Intent.Among question, Understood said, LocalDateTime now) {
        Understood from =
                said.place() == null
                        ? showing.asked()
                        : showing.asked().withPlace(said.place(), List.of());
        Understood then = said.saysWhen() ? from.withTimesOf(said) : from;
        List<Shown> shown = new ArrayList<>();
        for (int n : numbers(showing, question)) {
            Match match = lookup.look(showing.shown().get(n - 1), then, now);
            if (match != null) {
                shown.add(new Shown(n, match));
            }
        }
        return shown;
    }

    /// Those that are named; else, for a superlative, all that were shown, and the latest list for
    /// anything else.
    private static List<Integer> numbers(State.Showing showing, Intent.Among question) {
        List<Integer> named =
                question.numbers().isEmpty() ? List.of() : showing.meant(question.numbers());
        if (!named.isEmpty()) {
            return named;
        }
        boolean most = question.trait() instanceof Trait.Most;
        int size = showing.shown().size();
        return most && size <= MOST
                ? IntStream.rangeClosed(1, size).boxed().toList()
                : showing.page();
    }

    private Found most(State.Showing showing, List<Shown> shown, Measure measure, Asking asking) {
        List<Shown> known =
                shown.stream()
                        .filter(s -> Standing.of(measure, s.match()) != null)
                        .sorted(order(measure))
                        .toList();
        List<Line> unknown =
                lines(shown, s -> !known.contains(s), Verdict.UNKNOWN, measure, asking);
        if (known.isEmpty()) {
            String none = new ComparisonText(unknown, "").unknown(Standing.name(measure));
            return Found.of(showing, none);
        }
        List<Shown> first = known.stream().filter(s -> ties(measure, s, known.getFirst())).toList();
        List<Line> lines = new ArrayList<>(lines(first, _ -> true, Verdict.YES, measure, asking));
        lines.addAll(lines(known, s -> !first.contains(s), Verdict.NO, measure, asking));
        lines.addAll(unknown);
        String less = Standing.further(measure, first.getFirst().match());
        String text = new ComparisonText(lines, less).most(Standing.name(measure));
        List<Offer> offers = first.stream().map(s -> s.match().offer()).toList();
        State.Showing next = offers.size() == 1 ? showing.looking(offers.getFirst()) : showing;
        return new Found(next, text, offers);
    }

    private static Comparator<Shown> order(Measure measure) {
        return (a, b) -> Standing.compare(measure, a.match(), b.match());
    }

    private static boolean ties(Measure measure, Shown a, Shown b) {
        return Standing.compare(measure, a.match(), b.match()) == 0;
    }

    private static List<Line> lines(
            List<Shown> shown,
            Predicate<Shown> which,
            Verdict verdict,
            Measure measure,
            Asking asking) {
        return shown.stream()
                .filter(which)
                .map(
                        s ->
                                new Line(
                                        s.number(),
                                        s.match().listing().name(),
                                        verdict,
                                        Standing.fact(
                                                measure, s.match(), asking.from(), asking.now())))
                .toList();
    }

    /// Nobody can say what is best for another; what is nearest, cheapest and soonest helps.
    private Found best(State.Showing showing, List<Shown> shown, Asking asking) {
        List<String> parts = new ArrayList<>();
        for (Measure measure : List.of(Measure.NEAREST, Measure.CHEAPEST, Measure.SOONEST)) {
            shown.stream()
                    .filter(s -> Standing.of(measure, s.match()) != null)
                    .min(order(measure))
                    .ifPresent(s -> parts.add(best(measure, s, asking)));
        }
        String text = String.join(" ", replies.cannotJudge(), String.join(" ", parts)).strip();
        return new Found(
                showing,
                Fit.first(List.of(() -> text)),
                shown.stream().map(s -> s.match().offer()).toList());
    }

    private static String best(Measure measure, Shown shown, Asking asking) {
        return Standing.name(measure)
                + ": "
                + shown.number()
                + " "
                + Fit.name(shown.match().listing().name(), 32)
                + ", "
                + Standing.fact(measure, shown.match(), asking.from(), asking.now())
                + ".";
    }

    private Found each(
            State.Showing showing,
            Intent.Among question,
            List<Shown> shown,
            Understood said,
            LocalDateTime now) {
        Judging judging = new Judging(said, showing.asked().place(), now, evidence);
        List<Line> lines =
                shown.stream()
                        .map(s -> judging.line(s.number(), s.match(), question.trait()))
                        .toList();
        String label = judging.label(question.trait());
        String text =
                new ComparisonText(lines, further(question.trait(), label))
                        .each(label, question.all() && !(question.trait() instanceof Trait.Tells));
        List<Offer> so =
                IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).verdict() == Verdict.YES)
                        .mapToObj(i -> shown.get(i).match().offer())
                        .toList();
        State.Showing next = so.size() == 1 ? showing.looking(so.getFirst()) : showing;
        return new Found(next, text, so.isEmpty() ? offers(shown) : so);
    }

    private static List<Offer> offers(List<Shown> shown) {
        return shown.stream().map(s -> s.match().offer()).toList();
    }

    /// What to send for others that are so, where the label is itself a wish that is understood.
    private static @Nullable String further(Trait trait, String label) {
        return switch (trait) {
            case Trait.Meets(Filter.Age _) -> null;
            case Trait.Meets _, Trait.OnThen _ -> label;
            case Trait.Tells(var aspect) -> aspect == Intent.Aspect.STEP_FREE ? label : null;
            case Trait.Most _, Trait.Best _ -> null;
        };
    }
}
