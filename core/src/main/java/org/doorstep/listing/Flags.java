package org.doorstep.listing;

import java.util.List;

/// The store of what people told us of listings, for the listings' owners to look at.
///
/// A flag that is raised twice is kept once. Nothing is ever taken back by whoever raised it; an
/// owner who has seen to a listing settles all of its flags.
public interface Flags {

    /// How many flags of one listing are read at most: the latest.
    int MOST = 100;

    /// Keeps a flag.
    void raise(Flag flag);

    /// The flags of a listing that nobody has settled, the latest first, at most {@link #MOST}.
    List<Flag> of(String serviceId);

    /// Forgets the flags of a listing that {@link #of} gives: its owner has seen to them.
    void settle(String serviceId);
}
