package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Lookup.Found;
import org.doorstep.search.Match;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Answers who singles out some of what there is: several by number, one by what it is, one by its
/// name, and what is like one but for something.
final class Singled {

    /// Among so many that share words with a name is the one that bears it.
    private static final int NAMESAKES = 5;

    private final Lookup lookup;
    private final Particulars particulars;
    private final Shortlist shortlist;
    private final Comparison comparison;
    private final Refinement refinement;
    private final Replies replies;
    private final IntentReader intents;

    Singled(
            Lookup lookup,
            Particulars particulars,
            Shortlist shortlist,
            Comparison comparison,
            Refinement refinement,
            Replies replies,
            IntentReader intents) {
        this.lookup = lookup;
        this.particulars = particulars;
        this.shortlist = shortlist;
        this.comparison = comparison;
        this.refinement = refinement;
        this.replies = replies;
        this.intents = intents;
    }

    /// Of each of several what one needs to go: name, when, where, cost, telephone.
    Found several(
            State.Showing showing, List<Integer> numbers, LocalDateTime now, Opening opening) {
        List<Integer> meant = showing.meant(numbers);
        if (meant.size() == 1) {
            return particulars.details(showing, meant.getFirst(), now, opening);
        }
        List<SeveralText.Row> rows = new ArrayList<>();
        for (int n : meant) {
            Match match = lookup.look(showing.shown().get(n - 1), showing.asked(), now);
            if (match != null) {
                rows.add(new SeveralText.Row(n, match));
            }
        }
        if (rows.isEmpty()) {
            return Found.of(
                    showing,
                    showing.shown().isEmpty()
                            ? opening.introduce(replies.nothingShown())
                            : replies.noSuchNumber(showing.shown().size()));
        }
        String text = new SeveralText(rows, now, Money.age(showing.asked())).say();
        return new Found(showing, text, rows.stream().map(r -> r.match().offer()).toList());
    }

    /// Details of what a message asks for by its whole name, though it is not on the list.
    Optional<Found> byName(State state, Attendant.Message message, Opening opening) {
        if (!(state instanceof State.Showing showing)) {
            return Optional.empty();
        }
        String text = message.text();
        LocalDateTime now = message.now();
        Optional<Understood> name =
                Naming.asked(text)
                        .map(n -> Understood.NOTHING.withSubject(List.of(), n))
                        .map(u -> u.withPlace(showing.asked().place(), List.of()));
        return name.flatMap(
                        asked ->
                                lookup.search(asked, List.of(), NAMESAKES, now).matches().stream()
                                        .filter(m -> Naming.asksFor(text, m.listing().name()))
                                        .findFirst())
                .map(m -> particulars.details(showing.alone(m.offer()), 1, now, opening));
    }

    /// "Like number 4 but closer": what is of its kind, and so.
    Found like(State.Showing showing, int number, Attendant.Message message, Opening opening) {
        String text = message.text();
        LocalDateTime now = message.now();
        Understood said = message.said();
        boolean wish = said.place() != null || said.saysWhen() || !said.filters().isEmpty();
        State.Showing alike = shortlist.alike(showing, number, text, now);
        if (alike == null || !wish && !Phrases.words(text).contains("but")) {
            return plainly(showing, alike, now, opening);
        }
        String but = text.substring(Math.max(0, text.toLowerCase(Locale.UK).indexOf(" but ")));
        Intent rest = intents.read(but, List.of(), Understood.NOTHING);
        return switch (rest) {
            case Intent.Closer _ -> shortlist.closer(alike, now, opening);
            case Intent.Cheaper(int most) -> shortlist.cheaper(alike, most, now, opening);
            default ->
                    wish
                            ? lookup.find(
                                    refinement.refine(
                                            alike.asked(),
                                            said.withSubject(List.of(), ""),
                                            text,
                                            now),
                                    null,
                                    alike,
                                    now,
                                    opening)
                            : plainly(showing, alike, now, opening);
        };
    }

    /// More of the kind of one; more of all where it is open of which.
    private Found plainly(
            State.Showing showing,
            State.@Nullable Showing alike,
            LocalDateTime now,
            Opening opening) {
        return alike == null
                ? shortlist.more(showing, now, opening)
                : lookup.next(alike, "", now, opening);
    }

    /// "The free one": its details when one alone is so, else which of them are.
    Found theOne(State.Showing showing, Trait trait, Attendant.Message message, Opening opening) {
        Understood when = refinement.onAnyDay(message.said(), message.text(), message.now());
        Found found =
                comparison.answer(
                        showing,
                        new Intent.Among(false, trait, List.of()),
                        when,
                        message.now(),
                        opening);
        return found.state() instanceof State.Showing after
                        && found.results().size() == 1
                        && found.results().getFirst().equals(after.looked())
                ? particulars.details(
                        showing,
                        showing.shown().lastIndexOf(after.looked()) + 1,
                        message.now(),
                        opening)
                : found;
    }
}
