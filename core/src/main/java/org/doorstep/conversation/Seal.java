package org.doorstep.conversation;

/// Closes what is kept of a conversation with a key that lies elsewhere, so that the data
/// alone tell
/// nobody anything.
public interface Seal {

    /// The sealed form of some bytes, bound to `context` (the item's key): it opens under no
    /// other.
    byte[] close(byte[] plain, String context);

    /// What was sealed.
    ///
    /// @throws IllegalStateException when it was changed, or sealed with another key or context
    byte[] open(byte[] sealed, String context);
}
