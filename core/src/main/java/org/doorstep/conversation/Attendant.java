package org.doorstep.conversation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Lookup.Found;
import org.doorstep.listing.Flag;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Serves a person who wants texts and is in no danger: does what the message wants of the
/// conversation, and looks for what it asks of the directory.
final class Attendant {

    private final Understanding understanding;
    private final Lookup lookup;
    private final Particulars particulars;
    private final Shortlist shortlist;
    private final Comparison comparison;
    private final Refinement refinement;
    private final TwoNeeds needs;
    private final Singled singled;
    private final Replies replies;
    private final Anything anything = new Anything();
    private final Turning turning;

    Attendant(Understanding understanding, Lookup lookup, Replies replies, IntentReader intents) {
        this.understanding = understanding;
        this.turning = new Turning(intents);
        this.lookup = lookup;
        this.replies = replies;
        this.particulars = new Particulars(lookup, replies, intents.questions());
        this.shortlist = new Shortlist(lookup, particulars, replies);
        this.comparison = new Comparison(lookup, replies);
        this.refinement = new Refinement(understanding);
        this.needs = new TwoNeeds(understanding);
        this.singled =
                new Singled(
                        lookup, particulars, shortlist, comparison, refinement, replies, intents);
    }

    /// A message and all that was read in it.
    ///
    /// @param now the person's local time
    record Message(String text, Understood said, Intent intent, Instant at, LocalDateTime now) {

        Message meaning(Intent other) {
            return new Message(text, said, other, at, now);
        }
    }

    /// The reply, and where the conversation stands then.
    ///
    /// @param before the conversation as it was kept, however old
    Found serve(Conversation current, Conversation before, Message message, Opening opening) {
        State state = current.state();
        return switch (message.intent()) {
            case Intent.Stop _, Intent.Thanks _ ->
                    Found.of(state, opening.introduce(replies.thanks()));
            case Intent.Start _ -> Found.of(state, replies.hello());
            case Intent.Help _ ->
                    Found.of(
                            state,
                            opening.channel() == Channel.SMS ? replies.help() : replies.helpChat());
            case Intent.Greeting _ -> Found.of(state, opening.introduce(replies.hello()));
            case Intent.WhoAreYou _ -> Found.of(state, replies.whoWeAre());
            case Intent.CannotDo(var deed) ->
                    Found.of(
                            state,
                            opening.introduce(
                                    replies.cannot(deed, particulars.phone(state, message.now()))));
            case Intent.Find _ ->
                    singled.byName(state, message, opening)
                            .orElseGet(() -> find(current, before, message, opening));
            case Intent.More _,
                    Intent.Again _,
                    Intent.AnyTime _,
                    Intent.Pick _,
                    Intent.Several _,
                    Intent.TheOne _,
                    Intent.AtAnotherTime _,
                    Intent.Like _,
                    Intent.Closer _,
                    Intent.Cheaper _,
                    Intent.Further _,
                    Intent.Refuse _,
                    Intent.Report _,
                    Intent.Among _,
                    Intent.Question _ ->
                    leaning(current, before, message, opening);
        };
    }

    /// What leans on a list that was shown, and says so when there is none any more.
    private Found leaning(
            Conversation current, Conversation before, Message message, Opening opening) {
        if (!(current.state() instanceof State.Showing showing)) {
            return Found.of(current.state(), opening.introduce(without(current, before)));
        }
        LocalDateTime now = message.now();
        String text = message.text();
        return switch (message.intent()) {
            case Intent.Pick(int number) -> pick(showing, number, message, opening);
            case Intent.Several(var numbers) -> singled.several(showing, numbers, now, opening);
            case Intent.TheOne(var trait) -> singled.theOne(showing, trait, message, opening);
            case Intent.Again(boolean first) -> shortlist.again(showing, first, now, opening);
            case Intent.AnyTime _ -> shortlist.anyTime(showing, now, opening);
            case Intent.AtAnotherTime(int number) ->
                    shortlist.atAnotherTime(showing, number, message.said(), now, opening);
            case Intent.Like(int number) -> singled.like(showing, number, message, opening);
            case Intent.Closer _ -> shortlist.closer(showing, now, opening);
            case Intent.Cheaper(int most) -> shortlist.cheaper(showing, most, now, opening);
            case Intent.Further _ -> shortlist.further(showing, now, opening);
            case Intent.Refuse(int number) -> shortlist.refuse(showing, number, text, now, opening);
            case Intent.Report report -> report(showing, report, message, opening);
            case Intent.Among question ->
                    comparison.answer(
                            showing.askingNow(
                                    Refinement.knowing(showing.asked(), message.said(), text),
                                    showing.also()),
                            question,
                            refinement.onAnyDay(message.said(), message.text(), now),
                            now,
                            opening);
            case Intent.Question question ->
                    particulars.question(showing, question, text, message.said(), now, opening);
            default -> shortlist.more(showing, now, opening);
        };
    }

    private String without(Conversation current, Conversation before) {
        if (current.state() instanceof State.AskedWhere) {
            return replies.where();
        }
        return cameBack(current, before) ? replies.startsAfresh() : replies.nothingShown();
    }

    private static boolean cameBack(Conversation current, Conversation before) {
        return before.state() instanceof State.Showing && current.state() instanceof State.Fresh;
    }

    /// A number answers "which one?" when that was asked, and is a wish for details otherwise.
    private Found pick(State.Showing showing, int number, Message message, Opening opening) {
        boolean there = number > 0 && number <= showing.shown().size();
        return switch (showing.pending()) {
            case Intent.Question(var aspect, _, var also) when there ->
                    particulars.question(
                            showing,
                            new Intent.Question(aspect, number, also),
                            message.text(),
                            Understood.NOTHING,
                            message.now(),
                            opening);
            case Intent.Report(var what, _) when there ->
                    report(showing, new Intent.Report(what, number), message, opening);
            case null, default -> particulars.details(showing, number, message.now(), opening);
        };
    }

    /// What is wrong with a listing goes to its owner; the person gets thanks and the next ones.
    private Found report(
            State.Showing showing, Intent.Report report, Message message, Opening opening) {
        int which = particulars.which(showing, report.number(), message.text(), message.now());
        if (showing.shown().isEmpty() || which > showing.shown().size()) {
            return particulars.details(showing, which, message.now(), opening);
        }
        if (which == 0) {
            return Found.of(showing.asking(report), particulars.which(showing, message.now()));
        }
        Offer offer = showing.shown().get(which - 1);
        Flag flag =
                new Flag(
                        offer.serviceId(),
                        offer.locationId(),
                        report.what(),
                        message.at().truncatedTo(ChronoUnit.SECONDS));
        Found found =
                switch (report.what()) {
                    case CLOSED, NUMBER ->
                            shortlist.without(showing, which, message.now(), opening);
                    case FACTS -> Found.of(showing.looking(offer), replies.flagged());
                };
        return found.flagging(flag);
    }

    /// What was asked before narrows a question; when nothing is left of it and the question was
    /// whole, it is answered by itself.
    private Found find(
            Conversation current, Conversation before, Message message, Opening opening) {
        LocalDateTime now = message.now();
        State state = turning.left(current.state(), message.said(), message.text());
        Understood said = turning.said(state, message.said(), message.text());
        if (cameBack(current, before) && leansOnTheOld(said, message.text())) {
            return Found.of(state, opening.introduce(replies.startsAfresh()));
        }
        if (state instanceof State.Fresh
                && said.equals(Understood.NOTHING)
                && anything.in(message.text())) {
            return Found.of(
                    new State.AskedWhere(said, null, null), opening.introduce(replies.where()));
        }
        if (state instanceof State.Showing showing && !showing.page().isEmpty()) {
            if (Turning.atOne(message.text())) {
                return Found.of(state, particulars.which(showing, now));
            }
            if (Turning.goesOn(said, message.said(), message.text())) {
                return shortlist.more(showing, now, opening);
            }
        }
        return found(state, said, message, opening);
    }

    private Found found(State state, Understood said, Message message, Opening opening) {
        LocalDateTime now = message.now();
        Optional<TwoNeeds.Both> both = needs.in(message.text(), said, now);
        if (both.isPresent()) {
            return lookup.find(
                    asked(state, both.get().one(), message.text(), now),
                    asked(state, both.get().other(), message.text(), now),
                    state,
                    now,
                    opening);
        }
        Understood also = also(state);
        Understood second =
                also == null || Refinement.changesSubject(said, message.text())
                        ? null
                        : refined(also, state, said, message);
        Found found =
                lookup.find(asked(state, said, message.text(), now), second, state, now, opening);
        if (found.results().isEmpty()
                && state instanceof State.Showing showing
                && Refinement.standsAlone(said)) {
            return lookup.find(Refinement.alone(showing.asked(), said), null, state, now, opening);
        }
        return found;
    }

    /// The second need, changed as the first is.
    private Understood refined(Understood also, State state, Understood said, Message message) {
        String text = message.text();
        return state instanceof State.AskedWhere asked
                ? refinement.join(also, answer(said, asked.namesake(), text), text, message.now())
                : refinement.refine(also, said, text, message.now());
    }

    private static @Nullable Understood also(State state) {
        return switch (state) {
            case State.Fresh _ -> null;
            case State.Showing showing -> showing.also();
            case State.AskedWhere asked -> asked.also();
        };
    }

    /// "Evenings instead", when what it changes is forgotten.
    private static boolean leansOnTheOld(Understood said, String text) {
        boolean changes = said.saysWhen() || !said.filters().isEmpty();
        return changes && said.place() == null && !Refinement.changesSubject(said, text);
    }

    /// What is asked for now: this message, together with what stands from before.
    Understood asked(State state, Understood said, String text, LocalDateTime now) {
        return switch (state) {
            case State.Fresh _ -> refinement.begin(said, text, now);
            case State.Showing showing -> refinement.refine(showing.asked(), said, text, now);
            case State.AskedWhere(var asked, _, var namesake) ->
                    refinement.join(asked, answer(said, namesake, text), text, now);
        };
    }

    /// The answer to "where?" is a place, however barely it is named.
    private Understood answer(Understood said, @Nullable String namesake, String text) {
        if (said.place() != null && namesake == null) {
            return said;
        }
        Understood named =
                understanding.readPlace(namesake == null ? text : namesake + ", " + text);
        if (named.place() != null) {
            return named;
        }
        return said.topics().isEmpty() ? Refinement.withoutWords(said) : said;
    }
}
