package org.doorstep.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
/// @param distressAt the person's now when a message of it last spoke of ending or hurting herself;
///     null: none did
public record Conversation(
        State state,
        Subscription subscription,
        boolean introduced,
        @Nullable Instant lastAt,
        @Nullable Instant distressAt) {

    /// One in which nobody spoke of that.
    public Conversation(
            State state, Subscription subscription, boolean introduced, @Nullable Instant lastAt) {
        this(state, subscription, introduced, lastAt, null);
    }

    /// The same, now in distress.
    Conversation inDistress(Instant at) {
        return new Conversation(state, subscription, introduced, lastAt, at);
    }

    /// A conversation nobody has begun.
    public static final Conversation FRESH =
            new Conversation(new State.Fresh(), Subscription.WANTED, false, null);

    /// Where an exchange stands.
    public sealed interface State {

        /// Nothing was asked yet.
        record Fresh() implements State {}

        /// We asked where; this is what will be looked for then.
        ///
        /// @param also the second need of the same message, or null
        /// @param namesake the name that several places bear, when that was the question, or
        ///     null
        record AskedWhere(Understood asked, @Nullable Understood also, @Nullable String namesake)
                implements State {}

        /// Offers were shown for this enquiry, numbered from 1 in this order.
        ///
        /// @param also the second need of the same message, which holds beside the first, or null
        /// @param looked the one whose details were shown last, or null
        /// @param refused those that are not to be offered again, whatever is asked next
        /// @param latest how many of them, from the end, the latest list showed
        /// @param pending what was asked of one of them when we asked back which, or the most that
        ///     any of the list may cost, or null
        record Showing(
                Understood asked,
                @Nullable Understood also,
                List<Offer> shown,
                @Nullable Offer looked,
                List<Offer> refused,
                int latest,
                @Nullable Intent pending)
                implements State {
            public Showing {
                shown = List.copyOf(shown);
                refused = List.copyOf(refused);
            }

            /// The same question with a list of one.
            Showing alone(Offer offer) {
                return new Showing(asked, also, List.of(offer), null, refused, 1, null);
            }

            /// The same list with this one looked at, and no question open.
            Showing looking(Offer offer) {
                boolean limited = pending instanceof Intent.Cheaper;
                return new Showing(
                        asked, also, shown, offer, refused, latest, limited ? pending : null);
            }

            /// The same with a question open that needs a number.
            Showing asking(Intent question) {
                return new Showing(asked, also, shown, looked, refused, latest, question);
            }

            /// The same list when something else was asked for and not found: its numbers work.
            Showing askingNow(Understood other, @Nullable Understood beside) {
                return new Showing(other, beside, shown, looked, refused, latest, null);
            }

            /// The same list, to go on with this instead.
            Showing about(Understood other) {
                return new Showing(other, null, shown, looked, refused, latest, null);
            }

            /// The same with one more that is not to come again.
            Showing refusing(List<Offer> more) {
                List<Offer> all = new ArrayList<>(refused);
                more.stream().filter(o -> !all.contains(o)).forEach(all::add);
                return new Showing(asked, also, shown, looked, all, latest, null);
            }

            /// The numbers of the list that are meant, all of the latest list where none is: one
            /// below 0 counts from the end.
            List<Integer> meant(List<Integer> numbers) {
                List<Integer> named =
                        numbers.stream()
                                .map(n -> n == Intent.LAST ? shown.size() : n)
                                .map(n -> n < 0 ? shown.size() + 1 + n : n)
                                .filter(n -> n > 0 && n <= shown.size())
                                .distinct()
                                .sorted()
                                .toList();
                return numbers.isEmpty() ? page() : named;
            }

            /// The numbers that the latest list showed.
            List<Integer> page() {
                int from = Math.max(0, shown.size() - Math.max(1, latest));
                return IntStream.rangeClosed(from + 1, shown.size()).boxed().toList();
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
