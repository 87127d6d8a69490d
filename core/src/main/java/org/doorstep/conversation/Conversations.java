package org.doorstep.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of conversations, keyed by a keyed hash of the sender: never by a telephone
/// number.
///
/// A conversation is kept together with the answers of its latest messages, so that a
/// provider's
/// repeated delivery finds the same answer and takes no second step. What is kept is sealed.
public interface Conversations {

    /// The conversation of this sender, or empty when there is none. Age is the reader's to
    /// judge.
    Optional<Kept> find(String key);

    /// Keeps a conversation on condition that its version is still `seen` (0: there is none
    /// yet).
    ///
    /// @param expires the machine's time after which the store may forget it
    /// @return false when somebody else moved it on; nothing was written
    boolean keep(
            String key,
            long seen,
            Conversation conversation,
            List<Answered> answered,
            Instant expires);

    /// Forgets a sender wholly.
    void forget(String key);

    /// A conversation as it is kept, at its version, with the answers of its latest messages.
    record Kept(Conversation conversation, long version, List<Answered> answered) {
        public Kept {
            answered = List.copyOf(answered);
        }

        /// The answer that this message got already, if it did.
        public Optional<Answered> answerTo(String messageId) {
            return answered.stream().filter(a -> a.messageId().equals(messageId)).findFirst();
        }
    }

    /// A message that was answered, by its provider's id, and what it got.
    record Answered(
            String messageId, List<String> replies, List<String> serviceIds, String safety) {
        public Answered {
            replies = List.copyOf(replies);
            serviceIds = List.copyOf(serviceIds);
        }
    }
}
