package org.doorstep.listing.importing;

/// Told now and then how far a loading has come.
@FunctionalInterface
public interface Progress {

    /// Tells nobody.
    Progress NONE = (_, _, _) -> {};

    /// @param records how many records are in the store or rejected
    /// @param bytes how many bytes of the file were read
    /// @param of how many it has, or -1 when nobody knows
    void at(long records, long bytes, long of);
}
