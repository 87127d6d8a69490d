package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Lookup.Found;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Goes on from a list that was shown: more of it, closer, cheaper, farther, like one of it, and
/// without one of it.
final class Shortlist {

    /// How many are looked through for one that is closer or cheaper.
    private static final int LOOKED_THROUGH = 30;

    /// How much farther "further is fine" goes: five miles.
    private static final double FARTHER = 5 * Distance.METRES_PER_MILE;

    private final Lookup lookup;
    private final Particulars particulars;
    private final Replies replies;
    private final Beyond beyond;

    Shortlist(Lookup lookup, Particulars particulars, Replies replies) {
        this.lookup = lookup;
        this.particulars = particulars;
        this.replies = replies;
        this.beyond = new Beyond(lookup, replies);
    }

    /// The next ones.
    Found more(State.Showing showing, LocalDateTime now, Opening opening) {
        return showing.pending() instanceof Intent.Cheaper(int most)
                ? under(showing, most, now, opening)
                : lookup.next(showing, "", now, opening);
    }

    /// The ones that were shown last, or first of all, once more.
    Found again(State.Showing showing, boolean first, LocalDateTime now, Opening opening) {
        List<Integer> page =
                first
                        ? IntStream.rangeClosed(1, Math.min(Lookup.SHOWN, showing.shown().size()))
                                .boxed()
                                .toList()
                        : showing.page();
        List<Match> matches =
                page.stream()
                        .map(n -> lookup.look(showing.shown().get(n - 1), showing.asked(), now))
                        .filter(Objects::nonNull)
                        .toList();
        if (matches.isEmpty()) {
            return Found.of(showing, opening.introduce(replies.nothingShown()));
        }
        String text =
                new ResultsText(
                                showing.asked().place(),
                                now,
                                "Reply a number for details or MORE.",
                                Money.age(showing.asked()))
                        .say(
                                List.of(new ResultsText.Block("Again:", null, null, matches)),
                                page.getFirst());
        return new Found(showing, text, matches.stream().map(Match::offer).toList());
    }

    /// What was asked, at any time.
    Found anyTime(State.Showing showing, LocalDateTime now, Opening opening) {
        Understood also = showing.also();
        return lookup.find(
                showing.asked().withTimes(List.of(), null, List.of()),
                also == null ? null : also.withTimes(List.of(), null, List.of()),
                showing,
                now,
                opening);
    }

    /// Not that one: the next ones, and it does not come again.
    Found refuse(
            State.Showing showing, int number, String text, LocalDateTime now, Opening opening) {
        int which = particulars.which(showing, number, text, now);
        return lookup.next(showing.refusing(offers(showing, which)), "", now, opening);
    }

    /// What a person said is wrong with one: thanks, and the next ones.
    Found without(State.Showing showing, int which, LocalDateTime now, Opening opening) {
        return lookup.next(
                showing.refusing(offers(showing, which)), replies.flagged(), now, opening);
    }

    private static List<Offer> offers(State.Showing showing, int which) {
        return which > 0 && which <= showing.shown().size()
                ? List.of(showing.shown().get(which - 1))
                : showing.page().stream().map(n -> showing.shown().get(n - 1)).toList();
    }

    /// Those that are nearer than the nearest that was shown.
    Found closer(State.Showing showing, LocalDateTime now, Opening opening) {
        Double least =
                seen(showing, now)
                        .map(Match::metres)
                        .filter(Objects::nonNull)
                        .min(Double::compare)
                        .orElse(null);
        double nearest = least == null ? Double.MAX_VALUE : least;
        return only(
                showing,
                m -> m.metres() != null && m.metres() < nearest,
                Comparator.comparing(m -> Objects.requireNonNull(m.metres())),
                "",
                beyond.noneCloser(showing, now),
                now,
                opening);
    }

    /// Those that cost less than the cheapest that was shown and costs something; at most a limit
    /// where the person named one.
    ///
    /// @param most in pence, or 0
    Found cheaper(State.Showing showing, int most, LocalDateTime now, Opening opening) {
        if (most > 0) {
            Found found = under(listless(showing), most, now, opening);
            return found.results().isEmpty() ? Found.of(showing, found.text()) : found;
        }
        if (beyond.allFree(showing, now)) {
            return Found.of(showing, opening.introduce(beyond.nothingCheaper(showing, now)));
        }
        List<Integer> paid =
                seen(showing, now)
                        .map(Shortlist::pence)
                        .filter(Objects::nonNull)
                        .filter(p -> p > 0)
                        .toList();
        int least = paid.stream().min(Integer::compare).orElse(Integer.MAX_VALUE);
        return only(
                showing,
                m -> pence(m) instanceof Integer price && price < least,
                Comparator.comparing(m -> Objects.requireNonNull(pence(m))),
                "",
                beyond.noneCheaper(showing, now),
                now,
                opening);
    }

    /// What costs at most so much is a list of its own: what was shown may be in it.
    private Found under(State.Showing showing, int most, LocalDateTime now, Opening opening) {
        Found found =
                only(
                        showing,
                        m -> pence(m) instanceof Integer price && price <= most,
                        (_, _) -> 0,
                        "Up to " + Money.pounds(most) + ".",
                        replies.noneUnder(),
                        now,
                        opening);
        return found.state() instanceof State.Showing list && !found.results().isEmpty()
                ? new Found(list.asking(new Intent.Cheaper(most)), found.text(), found.results())
                : found;
    }

    /// The same question with nothing shown for it yet.
    private static State.Showing listless(State.Showing showing) {
        return new State.Showing(
                showing.asked(), showing.also(), List.of(), null, showing.refused(), 0, null);
    }

    /// The least somebody pays, in pence, or null when nobody said.
    private static @Nullable Integer pence(Match match) {
        if (match.cost() == Match.Cost.FREE) {
            return 0;
        }
        return Money.least(match.listing(), null);
    }

    private Stream<Match> seen(State.Showing showing, LocalDateTime now) {
        return showing.shown().stream()
                .map(o -> lookup.look(o, showing.asked(), now))
                .filter(Objects::nonNull);
    }

    private Found only(
            State.Showing showing,
            Predicate<Match> fits,
            Comparator<Match> order,
            String lead,
            String none,
            LocalDateTime now,
            Opening opening) {
        List<Offer> seen = new ArrayList<>(showing.shown());
        seen.addAll(showing.refused());
        Results results = lookup.search(showing.asked(), seen, LOOKED_THROUGH, now);
        List<Match> better =
                results.matches().stream().filter(fits).sorted(order).limit(Lookup.SHOWN).toList();
        if (better.isEmpty()) {
            return Found.of(showing, opening.introduce(none));
        }
        Results page =
                new Results(
                        better,
                        results.total(),
                        results.relaxed(),
                        results.radiusMetres(),
                        false,
                        results.build());
        return lookup.show(showing, page, lead, now, opening);
    }

    /// The next ones, those a good deal farther away among them.
    Found further(State.Showing showing, LocalDateTime now, Opening opening) {
        Place place = showing.asked().place();
        if (place == null) {
            return more(showing, now, opening);
        }
        Place wider =
                new Place(
                        place.name(),
                        place.point(),
                        place.precision(),
                        place.radiusMetres() + FARTHER,
                        null);
        Understood asked = showing.asked().withPlace(wider, List.of());
        Understood also = showing.also();
        return lookup.next(
                new State.Showing(
                        asked,
                        also == null ? null : also.withPlace(wider, List.of()),
                        showing.shown(),
                        showing.looked(),
                        showing.refused(),
                        showing.latest(),
                        null),
                "",
                now,
                opening);
    }

    /// The list, to go on with what is of the kind of one of it; null when it is open of which.
    State.@Nullable Showing alike(
            State.Showing showing, int number, String text, LocalDateTime now) {
        Match match = match(showing, particulars.which(showing, number, text, now), now);
        return match == null ? null : of(showing, kind(match, showing.asked()));
    }

    /// One that was shown, at the time the message names: whether it is on then, and what is like
    /// it then when it is not.
    Found atAnotherTime(
            State.Showing showing,
            int number,
            Understood said,
            LocalDateTime now,
            Opening opening) {
        Match match = match(showing, number, now);
        if (match == null) {
            return particulars.details(showing, number, now, opening);
        }
        if (Boolean.TRUE.equals(Particulars.on(match, said, now))) {
            return particulars.details(showing, number, now, opening);
        }
        Understood asked = kind(match, showing.asked()).withTimesOf(said);
        String sorry = Fit.name(match.listing().name(), 24) + " is not on then.";
        return lookup.next(of(showing, asked), sorry, now, opening);
    }

    private @Nullable Match match(State.Showing showing, int number, LocalDateTime now) {
        int n = number == Intent.LAST ? showing.shown().size() : number;
        return n < 1 || n > showing.shown().size()
                ? null
                : lookup.look(showing.shown().get(n - 1), showing.asked(), now);
    }

    private static State.Showing of(State.Showing showing, Understood asked) {
        return new State.Showing(
                asked,
                null,
                showing.shown(),
                showing.looked(),
                showing.refused(),
                showing.latest(),
                null);
    }

    /// What was asked, of the topics that an offer has.
    private static Understood kind(Match match, Understood asked) {
        List<String> topics = match.listing().topics();
        return topics.isEmpty() ? asked : asked.withSubject(topics.stream().limit(2).toList(), "");
    }
}
