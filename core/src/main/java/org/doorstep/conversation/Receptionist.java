package org.doorstep.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Conversation.Subscription;
import org.doorstep.listing.Flag;
import org.doorstep.safety.Concern;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Search;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Answers one message: the whole conversation as one pure step.
///
/// The order is fixed: danger first, then STOP and its kin, then what the message wants of the
/// conversation, then what it asks of the directory.
public final class Receptionist {

    /// How long a conversation lives after its last message (CONTRACT).
    public static final Duration LIFE = Duration.ofMinutes(30);

    private final SafetyCheck safety;
    private final HelpLines lines;
    private final Understanding understanding;
    private final Lookup lookup;
    private final IntentReader intents = new IntentReader();
    private final OfferTalk talk = new OfferTalk(intents);
    private final Attendant attendant;
    private final Attendant shielding;
    private final Naming naming;
    private final Replies replies;
    private final Desk desk;

    public Receptionist(
            SafetyCheck safety,
            HelpLines lines,
            Understanding understanding,
            Search search,
            Desk desk) {
        this.safety = safety;
        this.lines = lines;
        this.understanding = understanding;
        this.replies = new Replies(desk);
        Search once = new Once(search);
        this.lookup = new Lookup(once, understanding, replies);
        this.naming = new Naming(lookup, understanding);
        this.attendant = new Attendant(understanding, lookup, replies, intents);
        this.shielding =
                new Attendant(
                        understanding,
                        new Lookup(new Means.Shielded(once), understanding, replies),
                        replies,
                        intents);
        this.desk = desk;
    }

    /// The next conversation and the reply.
    ///
    /// @param text the person's words, any Unicode, any length
    /// @param now the person's now
    public Turn answer(Conversation before, String text, Instant now, Channel channel) {
        Conversation kept = aged(before, now);
        Concern concern = heard(checked(text, kept), kept, text);
        Conversation current = distressing(concern) ? kept.inDistress(now) : kept;
        Step step =
                switch (concern.tier()) {
                    case CLEAR -> inDanger(current, concern, text, now);
                    case POSSIBLE -> perhapsInDanger(current, concern, text, now, channel);
                    case NONE -> ordinary(current, before, text, now, channel);
                };
        Conversation next =
                new Conversation(
                        step.state(),
                        step.subscription(),
                        current.introduced() || !step.texts().isEmpty(),
                        now,
                        current.distressAt());
        List<Understood> asked = new ArrayList<>(asked(next.state()));
        asked.removeAll(asked(current.state()));
        return new Turn(next, step.texts(), step.results(), concern, step.flags(), asked);
    }

    /// Where a message is only talk of what was shown, how it sounds counts for nothing.
    private Concern checked(String text, Conversation kept) {
        Concern concern = safety.check(text);
        boolean doubt = concern.tier() == Concern.Tier.POSSIBLE;
        return doubt && talk.only(text, kept) ? safety.said(text) : concern;
    }

    /// Who spoke of ending her life a while ago and now asks for what could be means is heard.
    private static Concern heard(Concern concern, Conversation kept, String text) {
        boolean means =
                concern.tier() != Concern.Tier.CLEAR
                        && kept.distressAt() != null
                        && Means.named(text);
        return means ? new Concern(Concern.Tier.CLEAR, Concern.Kind.SUICIDE) : concern;
    }

    private static boolean distressing(Concern concern) {
        return concern.kind() == Concern.Kind.SUICIDE || concern.kind() == Concern.Kind.SELF_HARM;
    }

    /// What has been asked of the directory and answered, once or twice.
    private static List<Understood> asked(State state) {
        return state instanceof State.Showing showing
                ? Stream.of(Optional.of(showing.asked()), Optional.ofNullable(showing.also()))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /// What to say when something that the answer needs is broken: help to whoever is in
    /// danger, an
    /// apology to everybody else. Needs nothing that can fail.
    public Turn sorry(Conversation before, String text) {
        Concern concern = safety.check(text);
        String reply =
                concern.tier() == Concern.Tier.NONE ? replies.broken() : lines.reply(concern);
        return new Turn(before, List.of(reply), List.of(), concern, List.of());
    }

    /// What one message comes to, before it is put back into a conversation.
    private record Step(
            State state,
            Subscription subscription,
            List<String> texts,
            List<Offer> results,
            List<Flag> flags) {

        Step(State state, Subscription subscription, List<String> texts) {
            this(state, subscription, texts, List.of(), List.of());
        }

        static Step of(Conversation c, Lookup.Found found) {
            return new Step(
                    found.state(),
                    c.subscription(),
                    List.of(found.text()),
                    found.results(),
                    found.flags());
        }
    }

    /// A conversation that was left for longer than its life is a fresh one; STOP outlives it.
    private static Conversation aged(Conversation before, Instant now) {
        Instant last = before.lastAt();
        boolean stale = last != null && last.plus(LIFE).isBefore(now);
        return stale
                ? new Conversation(new State.Fresh(), before.subscription(), false, last)
                : before;
    }

    private Step inDanger(Conversation current, Concern concern, String text, Instant now) {
        List<String> texts = new ArrayList<>(List.of(lines.reply(concern, turn(now))));
        if (concern.kind() != Concern.Kind.HOMELESS_TONIGHT || stopped(current)) {
            return new Step(current.state(), current.subscription(), texts);
        }
        Understood said = understanding.read(text, local(now));
        Understood asked = attendant.asked(current.state(), said, text, local(now));
        Lookup.Found shelters = lookup.shelters(asked, local(now), current.state());
        if (!shelters.results().isEmpty()) {
            texts.add(shelters.text());
        }
        return new Step(
                shelters.state(), current.subscription(), texts, shelters.results(), List.of());
    }

    /// Help stands beside the answer; a person who sent STOP gets the help alone.
    private Step perhapsInDanger(
            Conversation current, Concern concern, String text, Instant now, Channel channel) {
        List<String> texts = new ArrayList<>(List.of(lines.reply(concern, turn(now))));
        if (stopped(current)) {
            return new Step(current.state(), current.subscription(), texts);
        }
        Step ordinary = ordinary(current, current, text, now, channel);
        boolean asksBack =
                ordinary.state() instanceof State.AskedWhere
                        || ordinary.state() instanceof State.Showing list && list.pending() != null;
        if (!ordinary.results().isEmpty() || asksBack) {
            texts.addAll(ordinary.texts());
        }
        return new Step(
                ordinary.state(),
                ordinary.subscription(),
                texts,
                ordinary.results(),
                ordinary.flags());
    }

    /// Wordings take turns by the second, so that a network does not take the tenth for spam.
    private static int turn(Instant now) {
        return Math.floorMod(now.getEpochSecond(), 3);
    }

    private static boolean stopped(Conversation c) {
        return c.subscription() != Subscription.WANTED;
    }

    private Step ordinary(
            Conversation current, Conversation before, String raw, Instant now, Channel channel) {
        String text = inNumbers(current, before, raw, now);
        Understood said = said(text, now);
        Intent intent = intents.read(text, shown(before), looked(current), said);
        if (channel == Channel.SMS && intent instanceof Intent.Stop) {
            return new Step(new State.Fresh(), Subscription.STOPPED, List.of(replies.stopped()));
        }
        if (intent instanceof Intent.Start) {
            String hello = stopped(current) ? replies.started() : replies.hello();
            return new Step(
                    new State.Fresh(),
                    Subscription.WANTED,
                    List.of(introduced(current, hello, channel)));
        }
        if (stopped(current)) {
            return silenced(current);
        }
        Optional<String> unmapped =
                intent instanceof Intent.Find ? understanding.unmapped(text) : Optional.empty();
        if (unmapped.isPresent()) {
            return nowhere(
                    current,
                    attendant.asked(current.state(), said, text, local(now)),
                    unmapped.get(),
                    channel);
        }
        Opening opening = new Opening(desk.serviceName(), current.introduced(), channel);
        return Step.of(
                current,
                (current.distressAt() == null ? attendant : shielding)
                        .serve(
                                current,
                                before,
                                new Attendant.Message(text, said, intent, now, local(now)),
                                opening));
    }

    private Understood said(String text, Instant now) {
        return Refinement.withoutNeedAsSubject(understanding.read(text, local(now)), text);
    }

    /// The message with the number of the one it names, when it leans on the list.
    private String inNumbers(Conversation current, Conversation before, String raw, Instant now) {
        return naming.inNumbers(
                current.state(),
                raw,
                local(now),
                text -> !(intent(current, before, text, now) instanceof Intent.Find));
    }

    private Intent intent(Conversation current, Conversation before, String text, Instant now) {
        return intents.read(text, shown(before), looked(current), said(text, now));
    }

    /// What the list is about that the message may lean on, though it may be too old by now.
    private static @Nullable List<String> shown(Conversation before) {
        return before.state() instanceof State.Showing showing ? showing.asked().topics() : null;
    }

    private static boolean looked(Conversation current) {
        return current.state() instanceof State.Showing showing && showing.looked() != null;
    }

    /// A postcode that is on no map of ours: another place is no stand-in for it.
    private Step nowhere(Conversation current, Understood asked, String note, Channel channel) {
        return new Step(
                new State.AskedWhere(Refinement.withoutPlace(asked), null, null),
                current.subscription(),
                List.of(introduced(current, "Sorry, " + note + ".", channel)));
    }

    /// After STOP a later text gets one reminder, then silence.
    private Step silenced(Conversation current) {
        boolean reminded = current.subscription() == Subscription.STOPPED_AND_REMINDED;
        return new Step(
                new State.Fresh(),
                Subscription.STOPPED_AND_REMINDED,
                reminded ? List.of() : List.of(replies.stillStopped()));
    }

    private String introduced(Conversation current, String text, Channel channel) {
        return new Opening(desk.serviceName(), current.introduced(), channel).introduce(text);
    }

    private LocalDateTime local(Instant now) {
        return now.atZone(desk.zone()).toLocalDateTime();
    }
}
