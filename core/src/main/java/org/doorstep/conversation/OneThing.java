package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.conversation.ResultsText.Block;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Match;
import org.doorstep.search.Match.Timing.State;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.doorstep.understanding.Thing;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;

/// What somebody reads who named one thing ("boxing"). Where it is there, it comes first, and
/// nothing that is off its topic fills up the list. Where it is not, that is said; then comes the
/// thing itself at other times or farther away, and after it what else there is of its topic, each
/// under a line that says so.
record OneThing(Search search, Understanding understanding) {

    /// Where the list has the thing, it is looked for so far down.
    private static final int TWO_PAGES = 2 * Lookup.SHOWN;

    /// Shorter words tell no thing from another.
    private static final int TELLING = 4;

    /// A page of it.
    ///
    /// @param more whether there is more of it than it shows
    /// @param beside whether all of it is merely something like what was asked for
    record Page(List<Block> blocks, boolean more, boolean beside) {

        Page(List<Block> blocks, boolean more) {
            this(blocks, more, false);
        }

        List<Match> matches() {
            return blocks.stream().flatMap(b -> b.matches().stream()).toList();
        }
    }

    /// What was asked, and what stands already.
    ///
    /// @param seen what must not come again
    /// @param more whether a list of it was shown before
    record Request(Understood asked, List<Offer> seen, boolean more, LocalDateTime now) {

        Thing thing() {
            return Objects.requireNonNull(asked.thing());
        }

        Request about(Understood other) {
            return new Request(other, seen, more, now);
        }

        Request anyTime() {
            return about(asked.withTimes(List.of(), null, List.of()));
        }
    }

    /// The page; empty where the plain list will do.
    Optional<Page> page(Request request) {
        if (request.asked().thing() == null) {
            return Optional.empty();
        }
        ThingSearch all = new ThingSearch(search, understanding, request);
        Results plain = all.plain(TWO_PAGES);
        Results others = request.thing().topic() == null ? plain : all.others();
        return isThere(all, plain) ? there(all, plain, others) : missing(all, plain, others);
    }

    /// Whether some of the first are the thing at the time that was asked for, or all are at
    /// others.
    private static boolean isThere(ThingSearch all, Results plain) {
        List<Match> first = first(plain.matches());
        boolean given = !plain.relaxed().isEmpty();
        return first.stream()
                        .filter(m -> !given || m.timing().state() == State.ON)
                        .anyMatch(all::is)
                || !first.isEmpty() && first.stream().allMatch(all::is);
    }

    /// The thing is there: it first, then what is of its topic.
    private static Optional<Page> there(ThingSearch all, Results plain, Results others) {
        List<Match> order =
                plain.matches().stream()
                        .filter(m -> all.is(m) || among(others.matches(), m))
                        .toList();
        List<Match> filled = new ArrayList<>(order);
        if (others.relaxed().equals(plain.relaxed())) {
            others.matches().stream().filter(m -> !among(order, m)).forEach(filled::add);
        }
        filled.sort(Comparator.comparing(m -> !all.is(m)));
        List<Match> shown = first(plainly(all, filled));
        List<Match> itself = shown.stream().filter(all::is).toList();
        Page page = page(all.request(), plain, shown);
        if (itself.isEmpty() || itself.size() == shown.size()) {
            return shown.equals(first(plain.matches())) ? Optional.empty() : Optional.of(page);
        }
        List<Match> rest = shown.subList(itself.size(), shown.size());
        return Optional.of(new Page(apart(all.request(), page, itself, rest), page.more()));
    }

    /// Without what merely touches the topic, as long as two are left.
    private static List<Match> plainly(ThingSearch all, List<Match> some) {
        List<Match> plain = some.stream().filter(m -> all.is(m) || m.plainly()).toList();
        return plain.size() < 2 ? some : plain;
    }

    /// What fills up beside the thing stands under a line of its own.
    private static List<Block> apart(
            Request request, Page page, List<Match> itself, List<Match> rest) {
        Block whole = page.blocks().getFirst();
        String line = new ThingHeading(request).others();
        return List.of(
                new Block(whole.opening(), whole.day(), whole.from(), itself),
                new Block(line, whole.day(), whole.from(), rest));
    }

    /// A page under the usual line.
    static Page page(Request request, Results results, List<Match> shown) {
        Heading heading = Heading.of(request.asked(), results, request.more(), request.now());
        Block block = new Block(heading.text(), heading.day(), heading.from(), shown);
        return new Page(List.of(block), results.total() > shown.size(), results.besides());
    }

    /// The thing is not there. Two of it at other times or places, and one of the others: a choice
    /// that can still be read in two texts.
    private static Optional<Page> missing(ThingSearch all, Results plain, Results others) {
        Request request = all.request();
        Results itself = all.itself();
        boolean nowhere = itself.matches().isEmpty();
        boolean known = request.thing().topic() != null;
        if (nowhere && !known && (request.more() || !request.thing().outing())) {
            return Optional.empty();
        }
        if (nowhere && request.more()) {
            return Optional.of(rest(request, others, first(others.matches())));
        }
        List<Match> rest = namesakes(request.thing(), without(all, others, itself));
        Results second = rest.isEmpty() ? plain : others;
        List<Match> beside = rest.isEmpty() ? without(all, plain, itself) : rest;
        int most = beside.isEmpty() ? Lookup.SHOWN : Lookup.SHOWN - 1;
        List<Match> one = itself.matches().stream().limit(most).toList();
        List<Match> other = beside.stream().limit(Lookup.SHOWN - one.size()).toList();
        boolean more = itself.matches().size() > one.size() || beside.size() > other.size();
        boolean alike = !known || rest.isEmpty();
        ThingHeading heading = new ThingHeading(request);
        List<Block> blocks = new ArrayList<>(heading.blocks(itself, one, second, alike, other));
        int room = Lookup.SHOWN - one.size() - other.size();
        if (known && room > 0 && request.asked().saysWhen() && second.relaxed().isEmpty()) {
            Results any = all.othersAtAnyTime();
            List<Match> late =
                    without(all, any, itself).stream()
                            .filter(m -> !among(other, m))
                            .limit(room)
                            .toList();
            heading.late(any, late, !other.isEmpty()).ifPresent(blocks::add);
        }
        return Optional.of(new Page(blocks, more));
    }

    /// What else there is of the topic, once there is no more of the thing.
    private static Page rest(Request request, Results others, List<Match> shown) {
        boolean more = others.total() > shown.size();
        return others.relaxed().isEmpty() && !shown.isEmpty() && request.thing().topic() != null
                ? new Page(
                        new ThingHeading(request).blocks(others, List.of(), others, false, shown),
                        more)
                : page(request, others, shown);
    }

    private static List<Match> without(ThingSearch all, Results some, Results itself) {
        return some.matches().stream()
                .filter(m -> !among(itself.matches(), m) && !all.has(m))
                .toList();
    }

    /// The same, what has a word of the thing in its name first: "Spanish Improvers" for "Spanish
    /// conversation".
    private static List<Match> namesakes(Thing thing, List<Match> some) {
        List<String> telling = new ArrayList<>(Phrases.words(thing.said()));
        telling.removeIf(w -> w.length() < TELLING || TurnReader.filler().contains(w));
        return some.stream()
                .sorted(
                        Comparator.comparing(
                                m ->
                                        Collections.disjoint(
                                                telling, Phrases.words(m.listing().name()))))
                .toList();
    }

    private static boolean among(List<Match> some, Match match) {
        return some.stream()
                .anyMatch(m -> m.offer().equals(match.offer()) || Doubles.same(m, match, false));
    }

    private static List<Match> first(List<Match> matches) {
        return matches.stream().limit(Lookup.SHOWN).toList();
    }
}
