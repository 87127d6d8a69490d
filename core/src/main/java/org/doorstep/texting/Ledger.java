package org.doorstep.texting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.Conversation;
import org.jspecify.annotations.Nullable;

/// What is remembered of every message: who works on it, what it got, and what is still to be
/// sent. Numbers and words are sealed, and go when they are no longer needed.
///
/// A fault that leaves open whether something was written is an {@link Uncertain}; after any
/// other nothing was.
public interface Ledger {

    /// How long a message is remembered: as long as GOV.UK Notify keeps one, and longer than our
    /// queue does (PRV-04).
    Duration REMEMBERED = Duration.ofDays(7);

    /// The longest anybody works on a message. A claim that says more was written by a clock
    /// that was wrong.
    Duration LONGEST_WORK = Duration.ofMinutes(2);

    /// No row of the outbox waits longer: one that is due later was written by a wrong clock.
    Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /// Claims a message by one conditional write, before any work on it. Claiming it again with
    /// the same token is winning again.
    ///
    /// @param token this piece of work, like no other
    /// @param until when the work will be done or dead, by the machine's clock
    Claim claim(Inbound text, String token, Instant now, Instant until);

    /// Writes the answer to the claim, the conversation on its version and the row of the outbox,
    /// all or nothing.
    Settled settle(Settlement settlement);

    /// Gives a claim back, when it is still this token's and nothing was settled.
    void release(String key, String token);

    /// What a message got, when it has been answered.
    Optional<Exchange> answer(String key);

    /// The row of the outbox that answers a message, when there was anything to send.
    Optional<Parcel> parcel(String key);

    /// Moves a row of the outbox on, on condition that it still is as `seen`.
    ///
    /// Nothing but lines to call begins to go to a person who has meanwhile said stop or spoken
    /// of abuse.
    Changed change(Parcel seen, Parcel next);

    /// What lies open and should not, any more than `most` of each: claims whose worker died,
    /// parcels nobody sent.
    List<Open> open(Instant now, int most);

    /// What claiming came to.
    sealed interface Claim {

        /// The message is ours to answer.
        record Won() implements Claim {}

        /// Somebody works on it now.
        record Busy() implements Claim {}

        /// It got its answer at this time.
        record Answered(Exchange exchange, Instant at) implements Claim {}
    }

    /// What settling came to.
    enum Settled {
        DONE,
        /// The conversation is at another version than it was seen at.
        MOVED_ON,
        /// The claim is somebody else's, or settled already.
        NOT_OURS
    }

    /// What changing came to.
    enum Changed {
        DONE,
        /// Somebody else changed it first.
        LOST,
        /// The person is to be left alone.
        QUIET
    }

    /// What lies open.
    sealed interface Open {

        /// A message whose worker died before it was answered.
        record Unanswered(Inbound text) implements Open {}

        /// An answer that was not sent.
        record Unsent(Parcel parcel) implements Open {}

        /// An item that does not open, sealed by a key that is gone or spoilt: it holds up no
        /// other.
        record Spoilt(RuntimeException fault) implements Open {}
    }

    /// An answer, with everything that must be true together with it.
    ///
    /// @param step the conversation's step; null to leave the conversation as it is
    /// @param parcel what is to be sent; null when nothing is
    /// @param request a name of this very write, so that sending it twice is writing it once
    record Settlement(
            String key,
            String token,
            Exchange answer,
            @Nullable Step step,
            @Nullable Parcel parcel,
            Instant now,
            String request) {}

    /// A conversation moved on.
    ///
    /// @param sender the keyed hash
    /// @param seen the version it was seen at; 0: there was none
    /// @param quiet the latest version that bade us be quiet; 0: none did
    /// @param expires when it may be forgotten
    record Step(String sender, long seen, Conversation next, long quiet, Instant expires) {}
}
