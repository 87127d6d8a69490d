package org.doorstep.texting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A row of the outbox: the texts of one answer and how far they have got. Whoever changes it
/// does so on condition of its version.
///
/// @param key the name of the message it answers
/// @param sender the keyed hash of whom it goes to
/// @param turn the version of the conversation it was written with
/// @param crisis whether it holds lines to call: sent at least once; all else at most once
/// @param provider the gateway that sends it
/// @param to the number it goes to; empty once the parcel is final
/// @param from our number it goes from; may be empty
/// @param texts what is said; empty once final
/// @param next which of the texts is to be sent next, from 0
/// @param tries how often that one has been tried
/// @param doubtful whether the provider may have that one already
/// @param lost whether one of the texts was given up in doubt
/// @param at the machine's time when the message reached us
/// @param due when whoever finds it may take it up
public record Parcel(
        String key,
        String sender,
        long turn,
        boolean crisis,
        String provider,
        String to,
        String from,
        List<String> texts,
        int next,
        int tries,
        boolean doubtful,
        boolean lost,
        State state,
        Instant at,
        Instant due,
        long version) {

    /// Where a parcel stands. All but the first two are final.
    public enum State {
        WAITING,
        SENDING,
        /// In the response to the provider's own request.
        RETURNED,
        SENT,
        /// It has reached the telephone, as the provider told later.
        DELIVERED,
        /// It was sent and never reached the telephone, as the provider told later.
        UNDELIVERED,
        /// The provider may or may not have sent it, and it must not go twice.
        UNKNOWN,
        REFUSED,
        /// Not wanted any more: late, or nothing may go to this person now.
        SUPPRESSED
    }

    public Parcel {
        texts = List.copyOf(texts);
    }

    /// A parcel that nobody has touched.
    public static Parcel fresh(
            Inbound text, String sender, long turn, Exchange answer, Instant due) {
        return new Parcel(
                text.key(),
                sender,
                turn,
                answer.crisis(),
                text.provider(),
                text.from(),
                text.to(),
                answer.replies(),
                0,
                0,
                false,
                false,
                State.WAITING,
                text.at(),
                due,
                1);
    }

    /// Whether nothing will happen to it any more.
    public boolean isFinal() {
        return state != State.WAITING && state != State.SENDING;
    }

    /// The name by which a provider that knows references knows one of its texts.
    public String reference() {
        return key + "." + next;
    }

    Parcel in(State next) {
        return with(next, this.next, tries, doubtful, lost, due);
    }

    /// Taken by somebody who will have finished, or died, by `until`. Whoever finds it taken
    /// already cannot know how far the one before got.
    Parcel taken(Instant until) {
        boolean died = state == State.SENDING;
        return with(State.SENDING, next, died ? tries + 1 : tries, died || doubtful, lost, until);
    }

    Parcel waiting(Instant now, Duration pause) {
        return with(State.WAITING, next, tries, doubtful, lost, now.plus(pause));
    }

    Parcel inDoubt(Instant now, Duration pause) {
        return with(State.WAITING, next, tries + 1, true, lost, now.plus(pause));
    }

    /// To be handed in again, whatever became of it before.
    Parcel cleared() {
        return with(state, next, tries, false, lost, due);
    }

    /// On to the next text.
    Parcel advanced() {
        return with(state, next + 1, 0, false, lost, due);
    }

    /// On to the next text, with this one given up.
    Parcel givenUp() {
        return with(state, next + 1, 0, false, true, due);
    }

    private Parcel with(
            State state, int next, int tries, boolean doubtful, boolean lost, Instant due) {
        boolean over = state != State.WAITING && state != State.SENDING;
        return new Parcel(
                key,
                sender,
                turn,
                crisis,
                provider,
                over ? "" : to,
                over ? "" : from,
                over ? List.of() : texts,
                next,
                tries,
                doubtful,
                lost,
                state,
                at,
                due,
                version + 1);
    }
}
