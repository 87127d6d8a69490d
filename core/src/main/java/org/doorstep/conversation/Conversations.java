package org.doorstep.conversation;

import java.time.Instant;
import java.util.Optional;

/// The store of conversations, keyed by a keyed hash of the sender: never by a telephone
/// number. What is kept is sealed.
public interface Conversations {

    /// The conversation of this sender, or empty when there is none. Age is the reader's to
    /// judge.
    Optional<Kept> find(String key);

    /// Keeps a conversation on condition that its version is still `seen` (0: there is none
    /// yet).
    ///
    /// @param quiet the latest version at which the person bade us be quiet; 0: never
    /// @param expires the machine's time after which the store may forget it
    /// @return false when somebody else moved it on; nothing was written
    boolean keep(String key, long seen, Conversation conversation, long quiet, Instant expires);

    /// Forgets a sender wholly.
    void forget(String key);

    /// A conversation as it is kept, at its version.
    ///
    /// @param quiet the latest version at which the person said stop or spoke of abuse: what was
    ///     written before it and not sent stays unsent; 0: never
    record Kept(Conversation conversation, long version, long quiet) {}
}
