package org.doorstep.listing.importing;

/// What became of a file, in records.
///
/// @param added listings that were not there
/// @param changed listings that were there and differed
/// @param unchanged listings that were there just so
/// @param rejected records that could not be loaded
/// @param warnings parts of loaded records that were left out, and headings not known
public record Report(long added, long changed, long unchanged, long rejected, long warnings) {

    /// Nothing yet.
    public static final Report NOTHING = new Report(0, 0, 0, 0, 0);

    /// This file and another.
    public Report plus(Report other) {
        return new Report(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                rejected + other.rejected,
                warnings + other.warnings);
    }
}
