package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Asks the directory on a conversation's behalf and says what it found.
final class Lookup {

    /// How many offers one text shows.
    static final int SHOWN = 3;

    /// How many are looked through for one that is closer.
    private static final int LOOKED_THROUGH = 30;

    private final Search search;
    private final Replies replies;

    Lookup(Search search, Replies replies) {
        this.search = search;
        this.replies = replies;
    }

    /// What was found: where the conversation stands then, what to say, and what it shows.
    record Found(State state, String text, List<Offer> results) {}

    /// Looks for what is asked; asks where, once, when that is not known.
    Found find(Understood asked, State before, LocalDateTime now, Opening opening) {
        if (saysNothing(asked)) {
            return new Found(before, opening.introduce(replies.notUnderstood()), List.of());
        }
        if (!asked.placeAlternatives().isEmpty()) {
            return whichOne(asked, opening);
        }
        boolean askedBefore = before instanceof State.AskedWhere;
        if (asked.place() == null && !askedBefore && needsPlace(asked)) {
            return new Found(
                    new State.AskedWhere(asked, null),
                    opening.introduce(replies.where()),
                    List.of());
        }
        return page(asked, List.of(), now, opening);
    }

    /// Whether there is nothing in it but notes.
    private static boolean saysNothing(Understood asked) {
        return asked.withNotes(List.of())
                .equals(
                        Understood.NOTHING.withPlace(null, asked.placeAlternatives()));
    }

    private static boolean needsPlace(Understood asked) {
        return asked.filters().stream()
                .noneMatch(f -> f instanceof Filter.Online || f instanceof Filter.ByPhone);
    }

    private static Found whichOne(Understood asked, Opening opening) {
        Place first = Objects.requireNonNull(asked.place());
        String name = first.name().split(",")[0];
        String others =
                asked.placeAlternatives().stream()
                        .limit(3)
                        .map(Place::name)
                        .collect(Collectors.joining("; "));
        String question =
                "Which "
                        + name
                        + " do you mean: "
                        + first.name()
                        + "; "
                        + others
                        + "? Reply with the county or a postcode.";
        return new Found(
                new State.AskedWhere(Refinement.withoutPlace(asked), name),
                opening.introduce(Fit.name(question, 280)),
                List.of());
    }

    /// The shelters of the directory for a person with nowhere to sleep.
    Found shelters(Understood asked, LocalDateTime now, State before) {
        Understood need = Refinement.about(asked, List.of("homelessness"));
        if (need.place() == null) {
            return new Found(new State.AskedWhere(need, null), "", List.of());
        }
        Found found = page(need, List.of(), now, new Opening("", true, Channel.SMS));
        return found.results().isEmpty() ? new Found(before, "", List.of()) : found;
    }

    /// More of a list, an offer's details, a question about it.
    Found leaning(State.Showing showing, Intent intent, LocalDateTime now, Opening opening) {
        return switch (intent) {
            case Intent.Pick(int number) -> details(showing, number, now, opening);
            case Intent.Closer _ -> closer(showing, now, opening);
            case Intent.Question(var aspect, int number) ->
                    question(showing, aspect, number, now, opening);
            default -> page(showing.asked(), showing.shown(), now, opening);
        };
    }

    private Found page(Understood asked, List<Offer> shown, LocalDateTime now, Opening opening) {
        Results results = search.find(enquiry(asked, Set.copyOf(shown), SHOWN, now));
        if (results.matches().isEmpty() && wordsAreAll(asked) && asked.place() != null) {
            return page(Refinement.notFound(asked), shown, now, opening);
        }
        if (results.matches().isEmpty()) {
            String where = asked.place() == null ? null : asked.place().name();
            String sorry = shown.isEmpty() ? replies.nothingFound(where) : replies.nothingMore();
            return new Found(
                    new State.Showing(asked, shown, null), opening.introduce(sorry), List.of());
        }
        return show(asked, shown, results, now, opening);
    }

    /// Words we know no topic for are given up before the person is sent away.
    private static boolean wordsAreAll(Understood asked) {
        return asked.topics().isEmpty() && !asked.words().isEmpty();
    }

    private Found show(
            Understood asked,
            List<Offer> shown,
            Results results,
            LocalDateTime now,
            Opening opening) {
        Heading heading = Heading.of(asked, results, !shown.isEmpty(), now);
        boolean more = results.total() > results.matches().size();
        String closing = "Reply a number for details" + (more ? " or MORE." : ".");
        if (asked.place() == null) {
            closing = "Reply a number for details, or a place to see what is near.";
        }
        String text =
                new ResultsText(
                                opening.before() + heading.text(),
                                heading.day(),
                                heading.from(),
                                asked.place(),
                                now,
                                closing + opening.after())
                        .say(results.matches(), shown.size() + 1);
        List<Offer> offers = results.matches().stream().map(Match::offer).toList();
        List<Offer> all = new ArrayList<>(shown);
        all.addAll(offers);
        return new Found(new State.Showing(Refinement.remembered(asked), all, null), text, offers);
    }

    private Found details(State.Showing showing, int number, LocalDateTime now, Opening opening) {
        if (showing.shown().isEmpty()) {
            return new Found(showing, opening.introduce(replies.nothingShown()), List.of());
        }
        if (number < 1 || number > showing.shown().size()) {
            return new Found(showing, replies.noSuchNumber(showing.shown().size()), List.of());
        }
        Offer offer = showing.shown().get(number - 1);
        Match match = look(offer, showing.asked(), now);
        if (match == null) {
            return new Found(showing, replies.gone(), List.of());
        }
        return new Found(
                new State.Showing(showing.asked(), showing.shown(), offer),
                new DetailsText(match, showing.asked().place(), now).say(),
                List.of(offer));
    }

    private Found question(
            State.Showing showing,
            Intent.Aspect aspect,
            int number,
            LocalDateTime now,
            Opening opening) {
        if (number > showing.shown().size() || showing.shown().isEmpty()) {
            return details(showing, number, now, opening);
        }
        List<Integer> about = about(showing, number);
        List<String> answers = new ArrayList<>();
        for (int n : about) {
            Match match = look(showing.shown().get(n - 1), showing.asked(), now);
            if (match != null) {
                String answer = new QuestionText(match, showing.asked().place(), now).say(aspect);
                answers.add(n + " " + Fit.name(match.listing().name(), 24) + ": " + answer);
            }
        }
        List<Offer> offers = about.stream().map(n -> showing.shown().get(n - 1)).toList();
        String text = answers.isEmpty() ? replies.gone() : String.join("\n", answers);
        return new Found(showing, Fit.first(List.of(() -> text)), offers);
    }

    /// The numbers a question is about: the one it names, else the one looked at, else those
    /// on the
    /// page that was shown last.
    private static List<Integer> about(State.Showing showing, int number) {
        if (number > 0) {
            return List.of(number);
        }
        Offer looked = showing.looked();
        if (looked != null) {
            return List.of(showing.shown().indexOf(looked) + 1);
        }
        int last = showing.shown().size();
        List<Integer> page = new ArrayList<>();
        for (int n = Math.max(1, last - (last - 1) % SHOWN); n <= last; n++) {
            page.add(n);
        }
        return page;
    }

    private Found closer(State.Showing showing, LocalDateTime now, Opening opening) {
        double nearest =
                showing.shown().stream()
                        .map(o -> look(o, showing.asked(), now))
                        .filter(Objects::nonNull)
                        .map(Match::metres)
                        .filter(Objects::nonNull)
                        .min(Double::compare)
                        .orElse(Double.MAX_VALUE);
        Results results =
                search.find(
                        enquiry(showing.asked(), Set.copyOf(showing.shown()), LOOKED_THROUGH, now));
        List<Match> closer =
                results.matches().stream()
                        .filter(m -> m.metres() != null && m.metres() < nearest)
                        .sorted(Comparator.comparing(m -> Objects.requireNonNull(m.metres())))
                        .limit(SHOWN)
                        .toList();
        if (closer.isEmpty()) {
            return new Found(showing, opening.introduce(replies.noneCloser()), List.of());
        }
        Results page =
                new Results(
                        closer,
                        results.total(),
                        results.relaxed(),
                        results.radiusMetres(),
                        false,
                        results.build());
        return show(showing.asked(), showing.shown(), page, now, opening);
    }

    /// The telephone number of the offer that was looked at last, or null.
    @Nullable String phone(State state, LocalDateTime now) {
        if (!(state instanceof State.Showing showing) || showing.looked() == null) {
            return null;
        }
        Match match = look(showing.looked(), showing.asked(), now);
        return match == null ? null : match.listing().phoneAt(match.at());
    }

    private @Nullable Match look(Offer offer, Understood asked, LocalDateTime now) {
        return search.look(offer, enquiry(asked, Set.of(), 1, now)).orElse(null);
    }

    private static Enquiry enquiry(
            Understood asked, Set<Offer> seen, int limit, LocalDateTime now) {
        return new Enquiry(
                asked.topics(),
                asked.words(),
                asked.place(),
                asked.windows(),
                asked.recurring(),
                asked.excludedDays(),
                asked.filters(),
                asked.asker(),
                now,
                seen,
                0,
                limit);
    }
}
