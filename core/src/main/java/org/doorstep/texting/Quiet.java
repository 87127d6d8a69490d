package org.doorstep.texting;

import org.doorstep.conversation.Conversation.Subscription;
import org.doorstep.conversation.Turn;
import org.doorstep.safety.Concern;

/// When a person is to be left alone: after STOP, and after speaking of abuse, when somebody
/// else may hold the phone. What she then writes herself is answered; nothing from before is.
public final class Quiet {

    private Quiet() {}

    /// Whether a row of the outbox may only become this when the person is not to be left alone.
    public static boolean asks(Parcel next) {
        boolean begins =
                next.state() == Parcel.State.SENDING || next.state() == Parcel.State.RETURNED;
        return begins && !next.crisis();
    }

    /// The version that bids us be quiet from now on, after a step to `version`. STOP itself leaves
    /// the subscription just stopped, the first time and every other; so does a cry for help after
    /// it, which bids nothing: the confirmation of the STOP still goes.
    static long after(long before, Turn turn, long version) {
        boolean cry = turn.concern().tier() != Concern.Tier.NONE;
        boolean stops = turn.next().subscription() == Subscription.STOPPED && !cry;
        Concern.Kind kind = turn.concern().kind();
        boolean abuse = kind == Concern.Kind.ABUSE || kind == Concern.Kind.CHILD;
        return stops || abuse ? version : before;
    }
}
