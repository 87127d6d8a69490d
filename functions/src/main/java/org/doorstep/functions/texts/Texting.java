package org.doorstep.functions.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversation.Subscription;
import org.doorstep.conversation.Conversations.Answered;
import org.doorstep.conversation.Conversations.Kept;
import org.doorstep.conversation.Receptionist;
import org.doorstep.conversation.Turn;
import org.doorstep.functions.House;
import org.doorstep.functions.web.Journal;
import org.doorstep.listing.Flag;
import org.jspecify.annotations.Nullable;

/// The one way every message goes, from whichever door: find the conversation, answer, keep
/// both, so that the same message delivered twice gets the same answer and takes one step.
///
/// The safety check comes before anything that can fail. Without a store a message is still
/// answered, as a first one; without an index or at any other fault a person in danger still
/// gets the lines to call, and everybody else a polite sorry.
public final class Texting {

    /// How often somebody else may come first before we answer without keeping.
    private static final int ATTEMPTS = 5;

    /// Answers that are kept for repeated deliveries; providers repeat within minutes.
    private static final int KEPT_ANSWERS = 8;

    /// A conversation lives 30 minutes; a day leaves room for a frozen clock.
    private static final Duration FORGET = Duration.ofDays(1);

    /// A STOP must outlive any quiet spell.
    private static final Duration FORGET_A_STOP = Duration.ofDays(3 * 365);

    private final House house;
    private final Receptionist receptionist;
    private final Senders senders;
    private final Journal journal;

    public Texting(House house, Receptionist receptionist, Senders senders, Journal journal) {
        this.house = house;
        this.receptionist = receptionist;
        this.senders = senders;
        this.journal = journal;
    }

    /// Answers one message and never throws.
    ///
    /// @param messageId the provider's id of the message, or null when it gave none
    public Exchange answer(Sender sender, String text, @Nullable String messageId) {
        try {
            return converse(sender, text, messageId);
        } catch (RuntimeException fault) {
            journal.failed("answer", fault);
            return unanswered(text);
        }
    }

    /// What is said when nothing else can be: the lines to call to somebody in danger, and
    /// sorry to everybody else.
    public Exchange unanswered(String text) {
        return Exchange.of(receptionist.sorry(Conversation.FRESH, text));
    }

    /// A wish to stop that could not be kept is not confirmed.
    private Exchange converse(Sender sender, String text, @Nullable String messageId) {
        Turn turn = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Memory> memory = remember(sender);
            if (memory.isEmpty()) {
                break;
            }
            Optional<Answered> before =
                    Optional.ofNullable(messageId).flatMap(memory.get().kept()::answerTo);
            if (before.isPresent()) {
                return Exchange.of(before.get());
            }
            turn = step(memory.get().kept().conversation(), sender, text);
            if (keep(memory.get(), turn, messageId)) {
                flag(turn);
                return Exchange.of(turn);
            }
        }
        Turn unkept = turn == null ? step(Conversation.FRESH, sender, text) : turn;
        boolean subscribed = unkept.next().subscription() == Subscription.WANTED;
        return subscribed ? Exchange.of(unkept) : unanswered(text);
    }

    /// What a person told us of a listing is worth less than her answer: a fault is only noted.
    private void flag(Turn turn) {
        for (Flag flag : turn.flags()) {
            try {
                house.flags().raise(flag);
            } catch (RuntimeException fault) {
                journal.failed("flags", fault);
            }
        }
    }

    private Turn step(Conversation before, Sender sender, String text) {
        return receptionist.answer(before, text, house.clocks().personsNow(), sender.channel());
    }

    private Optional<Memory> remember(Sender sender) {
        try {
            String key = senders.key(sender);
            Kept kept =
                    house.conversations()
                            .find(key)
                            .orElseGet(() -> new Kept(Conversation.FRESH, 0, List.of()));
            return Optional.of(new Memory(key, kept));
        } catch (RuntimeException fault) {
            journal.failed("conversations", fault);
            return Optional.empty();
        }
    }

    /// False when the step must be taken again: somebody else came first, or the store failed,
    /// which the next attempt to remember finds out.
    private boolean keep(Memory memory, Turn turn, @Nullable String messageId) {
        List<Answered> answered = new ArrayList<>(memory.kept().answered());
        if (messageId != null) {
            answered.add(Exchange.of(turn).to(messageId));
        }
        int from = Math.max(0, answered.size() - KEPT_ANSWERS);
        boolean stopped = turn.next().subscription() != Subscription.WANTED;
        try {
            return house.conversations()
                    .keep(
                            memory.key(),
                            memory.kept().version(),
                            turn.next(),
                            answered.subList(from, answered.size()),
                            house.clocks().machinesNow().plus(stopped ? FORGET_A_STOP : FORGET));
        } catch (RuntimeException fault) {
            journal.failed("conversations", fault);
            return false;
        }
    }

    private record Memory(String key, Kept kept) {}
}
