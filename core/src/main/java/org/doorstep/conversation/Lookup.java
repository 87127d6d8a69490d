package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.listing.Flag;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Asks the directory on a conversation's behalf and says what it found.
final class Lookup {

    /// How many offers one text shows.
    static final int SHOWN = 3;

    private final Search search;
    private final Replies replies;
    private final OneThing things;

    Lookup(Search search, Understanding understanding, Replies replies) {
        this.search = search;
        this.replies = replies;
        this.things = new OneThing(search, understanding);
    }

    /// What was found: where the conversation stands then, what to say, what it shows, and what is
    /// to be told to owners of listings.
    record Found(State state, String text, List<Offer> results, List<Flag> flags) {

        Found(State state, String text, List<Offer> results) {
            this(state, text, results, List.of());
        }

        /// Words alone.
        static Found of(State state, String text) {
            return new Found(state, text, List.of(), List.of());
        }

        Found flagging(Flag flag) {
            return new Found(state, text, results, List.of(flag));
        }
    }

    /// Looks for what is asked; asks where, once, when that is not known.
    ///
    /// @param also what is asked for beside it, or null
    Found find(
            Understood asked,
            @Nullable Understood also,
            State before,
            LocalDateTime now,
            Opening opening) {
        if (saysNothing(asked) && !(before instanceof State.AskedWhere)) {
            return Found.of(before, opening.introduce(replies.notUnderstood()));
        }
        if (!asked.placeAlternatives().isEmpty()) {
            return whichPlace(asked, also, opening);
        }
        boolean askedBefore = before instanceof State.AskedWhere;
        if (asked.place() == null && !askedBefore && needsPlace(asked)) {
            return Found.of(
                    new State.AskedWhere(asked, also, null), opening.introduce(replies.where()));
        }
        List<Offer> refused =
                before instanceof State.Showing showing ? showing.refused() : List.of();
        Found found =
                next(
                        new State.Showing(asked, also, List.of(), null, refused, 0, null),
                        "",
                        now,
                        opening);
        return found.results().isEmpty() && before instanceof State.Showing list
                ? new Found(list.askingNow(asked, also), found.text(), List.of())
                : found;
    }

    /// Whether there is nothing in it but notes.
    private static boolean saysNothing(Understood asked) {
        return asked.withNotes(List.of())
                .equals(Understood.NOTHING.withPlace(null, asked.placeAlternatives()));
    }

    private static boolean needsPlace(Understood asked) {
        return asked.filters().stream()
                .noneMatch(f -> f instanceof Filter.Online || f instanceof Filter.ByPhone);
    }

    private static Found whichPlace(Understood asked, @Nullable Understood also, Opening opening) {
        Place first = Objects.requireNonNull(asked.place());
        String name = Namesake.of(first, asked.placeAlternatives());
        String question = Namesake.which(name, first, asked.placeAlternatives());
        return Found.of(
                new State.AskedWhere(Refinement.withoutPlace(asked), also, name),
                opening.introduce(Fit.name(question, 280)));
    }

    /// The shelters of the directory for a person with nowhere to sleep.
    Found shelters(Understood asked, LocalDateTime now, State before) {
        Understood need = Refinement.about(asked, List.of("homelessness"));
        if (need.place() == null) {
            return Found.of(new State.AskedWhere(need, null, null), "");
        }
        Found found =
                next(
                        new State.Showing(need, null, List.of(), null, List.of(), 0, null),
                        "",
                        now,
                        new Opening("", true, Channel.SMS));
        return found.results().isEmpty() ? Found.of(before, "") : found;
    }

    /// The next ones of a list, or its first, without those that were shown or refused.
    ///
    /// @param lead what is said before, or empty
    Found next(State.Showing showing, String lead, LocalDateTime now, Opening opening) {
        List<Offer> seen = new ArrayList<>(showing.shown());
        seen.addAll(showing.refused());
        Understood also = showing.also();
        if (also != null) {
            return both(showing, also, seen, lead, now, opening);
        }
        Understood asked = showing.asked();
        boolean further = !showing.shown().isEmpty();
        Optional<OneThing.Page> page = things.page(new OneThing.Request(asked, seen, further, now));
        if (page.isPresent()) {
            return page.get().matches().isEmpty()
                    ? nothing(showing, lead, now, opening)
                    : show(showing, page.get(), lead, now, opening);
        }
        Results found = search(asked, seen, 2 * SHOWN, now);
        boolean named = asked.topics().size() == 1 && !asked.words().isEmpty();
        Results results = named ? found.plain(SHOWN) : found.first(SHOWN);
        if (results.matches().isEmpty() && wordsAreAll(asked) && asked.place() != null) {
            return next(showing.about(Refinement.notFound(asked)), lead, now, opening);
        }
        return results.matches().isEmpty()
                ? nothing(showing, lead, now, opening)
                : show(showing, results, lead, now, opening);
    }

    private Found nothing(State.Showing showing, String lead, LocalDateTime now, Opening opening) {
        String sorry =
                showing.shown().isEmpty()
                        ? nothingFound(showing.asked(), now)
                        : replies.nothingMore();
        return Found.of(showing, opening.introduce((lead + " " + sorry).strip()));
    }

    /// What stands in for the area's person to ask where the place is none of her area.
    private String nothingFound(Understood asked, LocalDateTime now) {
        Place place = asked.place();
        if (place == null) {
            return replies.nothingFound(null);
        }
        return serves(place, now)
                ? replies.nothingFound(place.name())
                : replies.outsideTheArea(place.name());
    }

    /// Whether the directory has anything to go to about there.
    private boolean serves(Place place, LocalDateTime now) {
        return search(Understood.NOTHING.withPlace(place, List.of()), List.of(), 1, now)
                .matches()
                .stream()
                .anyMatch(m -> m.metres() != null);
    }

    /// Words we know no topic for are given up before the person is sent away.
    private static boolean wordsAreAll(Understood asked) {
        return asked.topics().isEmpty() && !asked.words().isEmpty();
    }

    /// The text of what was found for a list, and the list with it.
    Found show(
            State.Showing showing,
            Results results,
            String lead,
            LocalDateTime now,
            Opening opening) {
        boolean further = !showing.shown().isEmpty();
        OneThing.Request request =
                new OneThing.Request(showing.asked(), showing.shown(), further, now);
        OneThing.Page page = OneThing.page(request, results, results.matches());
        return show(showing, page, lead, now, opening);
    }

    private static Found show(
            State.Showing showing,
            OneThing.Page page,
            String lead,
            LocalDateTime now,
            Opening opening) {
        Understood asked = showing.asked();
        List<ResultsText.Block> blocks = new ArrayList<>(page.blocks());
        ResultsText.Block first = blocks.removeFirst();
        blocks.addFirst(first.opened(opening.before() + led(lead, first.opening())));
        String text =
                new ResultsText(
                                asked.place(),
                                now,
                                WhatNext.say(asked, page) + opening.after(),
                                Money.age(asked))
                        .say(blocks, showing.shown().size() + 1);
        return shown(showing, text, page.matches());
    }

    private static String led(String lead, String heading) {
        return lead.isEmpty() ? heading : lead + " " + heading;
    }

    private static Found shown(State.Showing showing, String text, List<Match> matches) {
        List<Offer> offers = matches.stream().map(Match::offer).toList();
        List<Offer> all = new ArrayList<>(showing.shown());
        all.addAll(offers);
        Understood also = showing.also();
        return new Found(
                new State.Showing(
                        Refinement.remembered(showing.asked()),
                        also == null ? null : Refinement.remembered(also),
                        all,
                        null,
                        showing.refused(),
                        offers.size(),
                        null),
                text,
                offers);
    }

    /// Two needs, each under its own line: two of the first and one of the other, whose names can
    /// still be read; where one finds little the other has its room.
    private Found both(
            State.Showing showing,
            Understood also,
            List<Offer> seen,
            String lead,
            LocalDateTime now,
            Opening opening) {
        Results first = search(showing.asked(), seen, SHOWN, now);
        List<Offer> then = new ArrayList<>(seen);
        first.matches().stream().limit(SHOWN - 1).forEach(m -> then.add(m.offer()));
        Results second = search(also, then, SHOWN, now);
        if (first.matches().isEmpty() && second.matches().isEmpty()) {
            return nothing(showing, lead, now, opening);
        }
        boolean drops = !first.matches().isEmpty() && second.besides() && !first.besides();
        int others = drops ? 0 : Math.min(1, second.matches().size());
        List<Match> one = first.matches().stream().limit(SHOWN - others).toList();
        List<Match> other =
                second.matches().stream().limit(drops ? 0 : SHOWN - one.size()).toList();
        boolean more = first.total() + second.total() > one.size() + other.size();
        TwoHeadings headings = TwoHeadings.of(showing, also, first, second, now);
        String text =
                new ResultsText(
                                showing.asked().place(),
                                now,
                                WhatNext.say(showing.asked(), more) + opening.after(),
                                Money.age(showing.asked()))
                        .say(
                                List.of(
                                        headings.first(
                                                opening.before()
                                                        + (lead.isEmpty() ? "" : lead + " "),
                                                one),
                                        headings.second(other)),
                                showing.shown().size() + 1);
        return shown(showing, text, Stream.concat(one.stream(), other.stream()).toList());
    }

    /// One offer as it stands, or null when it is no longer listed.
    @Nullable Match look(Offer offer, Understood asked, LocalDateTime now) {
        return search.look(offer, asked.enquiry(asked.place(), now, Set.of(), 0, 1)).orElse(null);
    }

    /// The best of what is asked, none of those that were seen among them.
    Results search(Understood asked, List<Offer> seen, int limit, LocalDateTime now) {
        return search.find(asked.enquiry(asked.place(), now, Set.copyOf(seen), 0, limit));
    }
}
