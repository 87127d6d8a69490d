package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.doorstep.conversation.OneThing.Request;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Results.Relaxation;
import org.doorstep.search.Search;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;

/// Looks for one thing that was named, and for what else there is of its topic.
record ThingSearch(Search search, Understanding understanding, Request request) {

    /// How many are looked through for the thing.
    private static final int LOOKED_THROUGH = 12;

    /// What whoever names nothing in particular would find.
    Results plain(int limit) {
        return find(request, limit);
    }

    /// What there is of the topic.
    Results others() {
        return others(request);
    }

    /// What there is of the topic at other times.
    Results othersAtAnyTime() {
        return late(only(m -> !excluded(request.asked(), m), others(request.anyTime())));
    }

    private Results others(Request asking) {
        Understood asked = asking.asked();
        List<String> topic = List.of(Objects.requireNonNull(request.thing().topic()));
        Results found = find(asking.about(asked.withSubject(topic, asked.words())), LOOKED_THROUGH);
        return meals().isEmpty() ? found : only(m -> besides(m) && ofTopic(m), found);
    }

    /// Whether a listing says that it has the thing, or serves the meal that it is.
    boolean has(Match match) {
        return understanding.offers(match.listing(), request.thing())
                        && (meals().isEmpty() || meals().stream().anyMatch(m -> m.besides(match)))
                || serves(match);
    }

    private boolean serves(Match match) {
        return meals().stream().anyMatch(m -> m.servedBy(match, request.thing()));
    }

    private List<Mealtime> meals() {
        return Mealtime.of(request.asked(), request.thing());
    }

    /// Whether it may fill up beside the thing: beside a lunch stands no breakfast.
    private boolean besides(Match match) {
        return meals().isEmpty() || meals().stream().anyMatch(m -> m.besides(match));
    }

    /// Whether a listing is the thing: says so, and is of its topic. Where its owner gave topics,
    /// and not this one, the thing is merely mentioned ("lunch" at a day for refugees).
    boolean is(Match match) {
        return ofTopic(match) && has(match);
    }

    private boolean ofTopic(Match match) {
        List<String> given = match.listing().topics();
        String topic = request.thing().topic();
        return given.isEmpty() || topic == null || given.contains(topic);
    }

    /// The thing by any of its names, with the least given up; what merely mentions it only where
    /// nothing is it.
    Results itself() {
        Results best = itself(this::is);
        if (best.matches().isEmpty() && !meals().isEmpty()) {
            best = served();
        }
        return best.matches().isEmpty() && !request.more() ? itself(this::has) : best;
    }

    /// What serves the meal and does not say its name, at the time asked for or at others.
    private Results served() {
        Results then = only(this::is, others());
        return then.matches().isEmpty() && request.asked().saysWhen()
                ? only(this::is, othersAtAnyTime())
                : then;
    }

    private Results itself(Predicate<Match> fits) {
        Understood asked = request.asked();
        Predicate<Match> good = fits.and(m -> !excluded(asked, m));
        Results best = null;
        for (String wording : request.thing().wordings()) {
            Request named = request.about(asked.withSubject(List.of(), wording));
            Results found = only(good, find(named, LOOKED_THROUGH));
            if (found.matches().isEmpty() && asked.saysWhen()) {
                found = late(only(good, find(named.anyTime(), LOOKED_THROUGH)));
            }
            if (best == null || better(found, best)) {
                best = found;
            }
        }
        return once(inOrder(Objects.requireNonNull(best)));
    }

    /// Two of one name at one place and time are one.
    private Results once(Results found) {
        Understood asked = request.asked();
        List<Match> shown =
                Once.shown(
                                search,
                                request.seen(),
                                asked.enquiry(asked.place(), request.now(), Set.of(), 0, 1))
                        .stream()
                        .filter(this::has)
                        .toList();
        return with(found, Doubles.without(found.matches(), shown, true), found.relaxed());
    }

    /// "Not Mondays" holds at other times too.
    private static boolean excluded(Understood asked, Match match) {
        LocalDateTime begins = match.timing().begins();
        return begins != null && asked.excludedDays().contains(begins.getDayOfWeek());
    }

    private static boolean better(Results one, Results other) {
        return !one.matches().isEmpty()
                && (other.matches().isEmpty() || one.relaxed().size() < other.relaxed().size());
    }

    /// The same in the order of whoever asks for the topic, who is not sent first to what is for
    /// other people.
    private Results inOrder(Results found) {
        if (found.matches().size() < 2 || request.thing().topic() == null) {
            return found;
        }
        List<Match> order =
                others(found.relaxed().isEmpty() ? request : request.anyTime()).matches();
        return with(
                found,
                found.matches().stream()
                        .map(m -> asItWasCalled(order, m))
                        .distinct()
                        .sorted(Comparator.comparingInt(m -> rank(order, m)))
                        .toList(),
                found.relaxed());
    }

    /// One session goes by one of its names, whichever way it is found.
    private static Match asItWasCalled(List<Match> order, Match match) {
        return rank(order, match) < order.size()
                ? match
                : order.stream()
                        .filter(m -> Doubles.same(m, match, true))
                        .findFirst()
                        .orElse(match);
    }

    private static int rank(List<Match> order, Match match) {
        List<Offer> offers = order.stream().map(Match::offer).toList();
        int at = offers.indexOf(match.offer());
        return at < 0 ? order.size() : at;
    }

    /// Found without the time that was asked for.
    private static Results late(Results found) {
        List<Relaxation> relaxed = new ArrayList<>(List.of(Relaxation.TIME));
        relaxed.addAll(found.relaxed());
        return with(found, found.matches(), relaxed);
    }

    private static Results only(Predicate<Match> fits, Results found) {
        return with(found, found.matches().stream().filter(fits).toList(), found.relaxed());
    }

    private static Results with(Results found, List<Match> matches, List<Relaxation> relaxed) {
        return new Results(
                matches,
                matches.size(),
                relaxed,
                found.radiusMetres(),
                found.widened(),
                found.build());
    }

    private Results find(Request asking, int limit) {
        Understood asked = asking.asked();
        return search.find(
                        asked.enquiry(
                                asked.place(), asking.now(), Set.copyOf(asking.seen()), 0, limit))
                .inTime(asked.recurring());
    }
}
