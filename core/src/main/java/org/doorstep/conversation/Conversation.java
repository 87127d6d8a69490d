package org.doorstep.conversation;

import java.time.Instant;
import java.util.List;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// What is remembered of one person's exchange with us: enough to go on with it, and no words
/// of it.
///
/// @param state where the exchange stands
/// @param subscription whether the person wants texts at all; outlives the 30 minutes
/// @param introduced whether the service has named itself and said how to stop
/// @param lastAt the person's now at the last message; null before the first
public record Conversation(
        State state, Subscription subscription, boolean introduced, @Nullable Instant lastAt) {

    /// A conversation nobody has begun.
    public static final Conversation FRESH =
            new Conversation(new State.Fresh(), Subscription.WANTED, false, null);

    /// Where an exchange stands.
    public sealed interface State {

        /// Nothing was asked yet.
        record Fresh() implements State {}

        /// We asked where; this is what will be looked for then.
        ///
        /// @param namesake the name that several places bear, when that was the question, or
        ///     null
        record AskedWhere(Understood asked, @Nullable String namesake) implements State {}

        /// Offers were shown for this enquiry, numbered from 1 in this order.
        ///
        /// @param looked the one whose details were shown last, or null
        record Showing(Understood asked, List<Offer> shown, @Nullable Offer looked)
                implements State {
            public Showing {
                shown = List.copyOf(shown);
            }
        }
    }

    /// Whether a person wants texts. After STOP the next text gets one reminder, then silence.
    public enum Subscription {
        WANTED,
        STOPPED,
        STOPPED_AND_REMINDED
    }
}
