package org.doorstep.place;

/// Hears how far a long piece of work has come, to tell whoever waits.
@FunctionalInterface
public interface Progress {

    /// For work nobody watches.
    Progress SILENT = _ -> {};

    /// So many rows are done.
    void done(long rows);
}
