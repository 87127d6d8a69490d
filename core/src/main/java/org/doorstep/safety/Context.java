package org.doorstep.safety;

/// What a message is about besides danger, which changes what its signs mean.
enum Context {
    /// Laughter.
    JOKE,
    /// A film, a course, a charity: danger as a subject.
    TALK,
    /// A search for a group or a service.
    SERVICE,
    /// Mourning.
    GRIEF,
    /// Long ago.
    PAST,
    /// Now, or lately.
    RECENT,
    /// Signs that a child is writing.
    YOUNG
}
