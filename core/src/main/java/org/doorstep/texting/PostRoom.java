package org.doorstep.texting;

import java.time.Duration;
import java.time.Instant;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversation.Subscription;
import org.doorstep.conversation.Conversations.Kept;
import org.doorstep.conversation.Turn;
import org.doorstep.texting.Ledger.Claim;
import org.doorstep.texting.Ledger.Settlement;
import org.doorstep.texting.Ledger.Step;
import org.jspecify.annotations.Nullable;

/// Takes every message in, whichever door it came through, and sees that it gets one answer.
///
/// Claim, answer, settle, hand over. A second delivery waits for the answer of the first. When
/// the ledger is away a person in danger still gets the lines to call, at once; for everybody
/// else the provider is asked for another attempt, since nobody can know whether one before this
/// is not being answered already.
public final class PostRoom {

    /// How long a repeated delivery is told again what was said (SMS-25).
    public static final Duration REPEATED = Duration.ofMinutes(15);

    /// How long one worker may take before others think it dead: longer than any function runs.
    private static final Duration WORK = Duration.ofSeconds(35);

    /// How soon a sweep may send what should have gone by itself.
    private static final Duration GRACE = Duration.ofSeconds(45);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /// How often somebody else may move the conversation on before we answer without keeping it.
    private static final int ATTEMPTS = 8;

    /// A conversation lives 30 minutes. It lies as long again, so that who leans on it then can be
    /// told that it is over (PRV-04).
    static final Duration FORGET = Duration.ofHours(1);

    /// A STOP holds until START, as far as any of us can see (PRV-04).
    static final Duration FORGET_A_STOP = Duration.ofDays(100 * 365);

    private final Office office;
    private final Handover handover;

    public PostRoom(Office office) {
        this.office = office;
        this.handover = new Handover(office);
    }

    /// Takes one message in. Never throws.
    ///
    /// @param manner how the answer travels
    /// @param patience how long this delivery may wait for the answer of another
    public Outcome receive(Inbound text, Manner manner, Duration patience) {
        String sender;
        String token = office.tokens().get();
        try {
            sender = office.keys().apply(text.from());
            return claimed(text, sender, token, manner, patience);
        } catch (RuntimeException fault) {
            office.faults().failed("ledger", fault);
            return handover.help(text, manner);
        }
    }

    /// What a message gets when nobody can even say who handed it in: in danger lines to call,
    /// remembered by nobody; everybody else's is asked for again. Never throws.
    public Outcome help(Inbound text, Manner manner) {
        return handover.help(text, manner);
    }

    /// The answer to a message as if it were somebody's first, which nobody remembers: for pages,
    /// where whoever asks sees whether there was an answer. A wish to stop is not confirmed.
    public Exchange unremembered(Inbound text) {
        Turn turn = turn(Conversation.FRESH, text);
        boolean stops = turn.next().subscription() != Subscription.WANTED;
        return stops ? handover.sorry(text) : Exchange.of(turn);
    }

    private Outcome claimed(
            Inbound text, String sender, String token, Manner manner, Duration patience) {
        Duration waited = Duration.ZERO;
        while (true) {
            switch (claim(text, token)) {
                case Claim.Won _ -> {
                    Outcome outcome = work(text, sender, token, manner);
                    if (outcome != null) {
                        return outcome;
                    }
                }
                case Claim.Answered(var exchange, var at) -> {
                    return repeated(text, exchange, at, manner);
                }
                case Claim.Busy _ -> {}
            }
            if (waited.compareTo(patience) >= 0) {
                return handover.help(text, manner);
            }
            office.pause().accept(LOOK_AGAIN);
            waited = waited.plus(LOOK_AGAIN);
        }
    }

    /// A claim whose fate is not certain is claimed again: with the same token that is harmless.
    private Claim claim(Inbound text, String token) {
        Instant now = office.now();
        try {
            return office.ledger().claim(text, token, now, now.plus(WORK));
        } catch (Uncertain fault) {
            office.faults().failed("ledger", fault);
            return office.ledger().claim(text, token, now, now.plus(WORK));
        }
    }

    private Outcome repeated(Inbound text, Exchange exchange, Instant at, Manner manner) {
        boolean old = at.plus(REPEATED).isBefore(office.now());
        return manner == Manner.GATEWAY || old
                ? new Outcome.Silent()
                : handover.inResponse(text, exchange);
    }

    /// Answers a message that is ours; null when it turns out not to be.
    private @Nullable Outcome work(Inbound text, String sender, String token, Manner manner) {
        try {
            Settlement settlement = settled(text, sender, token);
            return settlement == null ? null : handover.first(text, settlement, manner);
        } catch (Uncertain fault) {
            office.faults().failed("ledger", fault);
            return handover.help(text, manner);
        } catch (RuntimeException fault) {
            office.faults().failed("ledger", fault);
            release(text, token);
            return handover.help(text, manner);
        }
    }

    /// What was settled, or null when the claim was taken over.
    private @Nullable Settlement settled(Inbound text, String sender, String token) {
        Dialogue.Permit permit = office.dialogue().permit(sender, text);
        for (int attempt = 0; attempt <= ATTEMPTS; attempt++) {
            Answer answer = answer(text, sender, token, permit, attempt < ATTEMPTS);
            switch (office.ledger().settle(answer.settlement())) {
                case DONE -> {
                    tell(answer);
                    return answer.settlement();
                }
                case NOT_OURS -> {
                    return null;
                }
                case MOVED_ON ->
                        office.pause().accept(LOOK_AGAIN.multipliedBy(attempt).dividedBy(4));
            }
        }
        throw new IllegalStateException("a settlement without a conversation cannot be outrun");
    }

    /// What a step comes to, and the step.
    private record Answer(Settlement settlement, Turn turn) {}

    private void tell(Answer answer) {
        try {
            if (answer.settlement().step() != null) {
                office.kept().accept(answer.turn());
            }
        } catch (RuntimeException fault) {
            office.faults().failed("kept", fault);
        }
    }

    /// @param keeping whether the conversation is to be moved on; without it a wish to stop is
    ///     not confirmed
    private Answer answer(
            Inbound text, String sender, String token, Dialogue.Permit permit, boolean keeping) {
        Kept kept =
                office.conversations()
                        .find(sender)
                        .orElseGet(() -> new Kept(Conversation.FRESH, 0, 0));
        Turn turn = turn(kept.conversation(), text);
        Exchange answer = Exchange.of(turn);
        Instant now = office.now();
        boolean late = !answer.crisis() && text.at().plus(Dispatch.LATE).isBefore(now);
        boolean step = keeping && !late;
        if (late) {
            answer = Exchange.SILENCE;
        } else if (!keeping) {
            answer = unkept(text, kept.conversation().subscription(), turn);
        }
        answer = permit.of(answer);
        // An answer that moves nothing on is as old as what it was made from: an end that comes
        // between holds it back.
        long version = kept.version() + (step ? 1 : 0);
        Parcel parcel =
                answer.replies().isEmpty() || !handover.sends(text)
                        ? null
                        : Parcel.fresh(text, sender, version, answer, now.plus(GRACE));
        return new Answer(
                new Settlement(
                        text.key(),
                        token,
                        answer,
                        step ? step(sender, kept, turn, now) : null,
                        parcel,
                        now,
                        office.tokens().get()),
                turn);
    }

    /// What may be said when nothing of it can be kept: no wish to stop or to begin again is
    /// confirmed, and who has stopped hears nothing but lines to call.
    private Exchange unkept(Inbound text, Subscription was, Turn turn) {
        Exchange answer = Exchange.of(turn);
        Subscription is = turn.next().subscription();
        if (was == Subscription.WANTED && is == Subscription.WANTED) {
            return answer;
        }
        boolean stopped = was != Subscription.WANTED && is != Subscription.WANTED;
        return stopped && !answer.crisis() ? Exchange.SILENCE : handover.sorry(text);
    }

    private Turn turn(Conversation before, Inbound text) {
        try {
            return office.dialogue()
                    .answer(before, text.words(), office.person().instant(), text.channel());
        } catch (RuntimeException fault) {
            office.faults().failed("answer", fault);
            return office.dialogue().sorry(before, text.words());
        }
    }

    private static Step step(String sender, Kept kept, Turn turn, Instant now) {
        Subscription is = turn.next().subscription();
        return new Step(
                sender,
                kept.version(),
                turn.next(),
                Quiet.after(kept.quiet(), turn, kept.version() + 1),
                now.plus(is == Subscription.WANTED ? FORGET : FORGET_A_STOP));
    }

    private void release(Inbound text, String token) {
        try {
            office.ledger().release(text.key(), token);
        } catch (RuntimeException fault) {
            office.faults().failed("ledger", fault);
        }
    }
}
