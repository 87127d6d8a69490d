package org.doorstep.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.Conversation.State;
import org.doorstep.conversation.Conversation.Subscription;
import org.doorstep.safety.Concern;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
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
    private final Refinement refinement;
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
        this.lookup = new Lookup(search, replies);
        this.refinement = new Refinement(understanding);
        this.desk = desk;
    }

    /// The next conversation and the reply.
    ///
    /// @param text the person's words, any Unicode, any length
    /// @param now the person's now
    public Turn answer(Conversation before, String text, Instant now, Channel channel) {
        Concern concern = safety.check(text);
        Conversation current = aged(before, now);
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
                        now);
        return new Turn(next, step.texts(), step.results(), concern);
    }

    /// What to say when something that the answer needs is broken: help to whoever is in
    /// danger, an
    /// apology to everybody else. Needs nothing that can fail.
    public Turn sorry(Conversation before, String text) {
        Concern concern = safety.check(text);
        String reply =
                concern.tier() == Concern.Tier.NONE ? replies.broken() : lines.reply(concern);
        return new Turn(before, List.of(reply), List.of(), concern);
    }

    /// What one message comes to, before it is put back into a conversation.
    private record Step(
            State state,
            Subscription subscription,
            List<String> texts,
            List<org.doorstep.search.Enquiry.Offer> results) {

        static Step say(Conversation c, String text) {
            return new Step(c.state(), c.subscription(), List.of(text), List.of());
        }

        static Step of(Conversation c, Lookup.Found found) {
            return new Step(
                    found.state(), c.subscription(), List.of(found.text()), found.results());
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
            return new Step(current.state(), current.subscription(), texts, List.of());
        }
        Understood said = understanding.read(text, local(now));
        Understood asked = asked(current, said, text, local(now));
        Lookup.Found shelters = lookup.shelters(asked, local(now), current.state());
        if (!shelters.results().isEmpty()) {
            texts.add(shelters.text());
        }
        return new Step(shelters.state(), current.subscription(), texts, shelters.results());
    }

    /// Help stands beside the answer; a person who sent STOP gets the help alone.
    private Step perhapsInDanger(
            Conversation current, Concern concern, String text, Instant now, Channel channel) {
        List<String> texts = new ArrayList<>(List.of(lines.reply(concern, turn(now))));
        if (stopped(current)) {
            return new Step(current.state(), current.subscription(), texts, List.of());
        }
        Step ordinary = ordinary(current, current, text, now, channel);
        if (!ordinary.results().isEmpty() || ordinary.state() instanceof State.AskedWhere) {
            texts.addAll(ordinary.texts());
        }
        return new Step(ordinary.state(), ordinary.subscription(), texts, ordinary.results());
    }

    /// Wordings take turns by the second, so that a network does not take the tenth for spam.
    private static int turn(Instant now) {
        return Math.floorMod(now.getEpochSecond(), 3);
    }

    private static boolean stopped(Conversation c) {
        return c.subscription() != Subscription.WANTED;
    }

    private Step ordinary(
            Conversation current, Conversation before, String text, Instant now, Channel channel) {
        boolean showing = current.state() instanceof State.Showing;
        Understood said = understanding.read(text, local(now));
        Intent intent = intents.read(text, showing, said);
        if (channel == Channel.SMS && intent instanceof Intent.Stop) {
            return new Step(
                    new State.Fresh(), Subscription.STOPPED, List.of(replies.stopped()), List.of());
        }
        if (intent instanceof Intent.Start) {
            String hello = stopped(current) ? replies.started() : replies.hello();
            return new Step(
                    new State.Fresh(),
                    Subscription.WANTED,
                    List.of(introduced(current, hello, channel)),
                    List.of());
        }
        if (stopped(current)) {
            return silenced(current);
        }
        Optional<String> unmapped = understanding.unmapped(text);
        if (unmapped.isPresent()) {
            return nowhere(
                    current, asked(current, said, text, local(now)), unmapped.get(), channel);
        }
        return awake(current, before, intent, text, said, now, channel);
    }

    /// A postcode that is on no map of ours: another place is no stand-in for it.
    private Step nowhere(Conversation current, Understood asked, String note, Channel channel) {
        return new Step(
                new State.AskedWhere(Refinement.withoutPlace(asked), null),
                current.subscription(),
                List.of(introduced(current, "Sorry, " + note + ".", channel)),
                List.of());
    }

    /// After STOP a later text gets one reminder, then silence.
    private Step silenced(Conversation current) {
        boolean reminded = current.subscription() == Subscription.STOPPED_AND_REMINDED;
        return new Step(
                new State.Fresh(),
                Subscription.STOPPED_AND_REMINDED,
                reminded ? List.of() : List.of(replies.stillStopped()),
                List.of());
    }

    private Step awake(
            Conversation current,
            Conversation before,
            Intent intent,
            String text,
            Understood said,
            Instant instant,
            Channel channel) {
        LocalDateTime now = local(instant);
        Opening opening = new Opening(desk.serviceName(), current.introduced(), channel);
        return switch (intent) {
            case Intent.Stop _ -> Step.say(current, introduced(current, replies.thanks(), channel));
            case Intent.Start _ -> Step.say(current, replies.hello());
            case Intent.Help _ ->
                    Step.say(current, channel == Channel.SMS ? replies.help() : replies.helpChat());
            case Intent.Thanks _ ->
                    Step.say(current, introduced(current, replies.thanks(), channel));
            case Intent.Greeting _ ->
                    Step.say(current, introduced(current, replies.hello(), channel));
            case Intent.WhoAreYou _ -> Step.say(current, replies.whoWeAre());
            case Intent.CannotDo(var deed) ->
                    Step.say(
                            current,
                            introduced(
                                    current,
                                    replies.cannot(deed, lookup.phone(current.state(), now)),
                                    channel));
            case Intent.More _, Intent.Pick _, Intent.Closer _, Intent.Question _ ->
                    leaning(current, before, intent, now, opening);
            case Intent.Find _ -> Step.of(current, find(current, text, said, now, opening));
        };
    }

    /// What was asked before narrows a question; when nothing is left of it and the question was
    /// whole, it is answered by itself.
    private Lookup.Found find(
            Conversation current,
            String text,
            Understood said,
            LocalDateTime now,
            Opening opening) {
        Lookup.Found found =
                lookup.find(asked(current, said, text, now), current.state(), now, opening);
        if (found.results().isEmpty()
                && current.state() instanceof State.Showing(var asked, _, _)
                && Refinement.standsAlone(said)) {
            return lookup.find(Refinement.alone(asked, said), current.state(), now, opening);
        }
        return found;
    }

    /// What leans on a list that was shown, and says so when there is none any more.
    private Step leaning(
            Conversation current,
            Conversation before,
            Intent intent,
            LocalDateTime now,
            Opening opening) {
        if (current.state() instanceof State.Showing showing) {
            return Step.of(current, lookup.leaning(showing, intent, now, opening));
        }
        boolean cameBack =
                before.state() instanceof State.Showing && current.state() instanceof State.Fresh;
        String reply =
                cameBack
                        ? replies.startsAfresh()
                        : current.state() instanceof State.AskedWhere
                                ? replies.where()
                                : replies.nothingShown();
        return Step.say(current, opening.introduce(reply));
    }

    /// What is asked for now: this message, together with what stands from before.
    private Understood asked(
            Conversation current, Understood said, String text, LocalDateTime now) {
        return switch (current.state()) {
            case State.Fresh _ -> said;
            case State.Showing(var asked, _, _) -> refinement.refine(asked, said, text, now);
            case State.AskedWhere(var asked, var namesake) ->
                    refinement.refine(asked, answer(said, namesake, text), text, now);
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

    private String introduced(Conversation current, String text, Channel channel) {
        return new Opening(desk.serviceName(), current.introduced(), channel).introduce(text);
    }

    private LocalDateTime local(Instant now) {
        return now.atZone(desk.zone()).toLocalDateTime();
    }
}
