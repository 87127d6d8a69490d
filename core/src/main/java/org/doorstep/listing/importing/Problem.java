package org.doorstep.listing.importing;

/// Something of a file that was not loaded.
///
/// @param number which record of the file it was, counted from 1; 0 for the file as a whole
/// @param id the listing's id, or empty when the record is none
/// @param reason why, in words for whoever keeps the file
/// @param record the record as it stands, for a rejected one; else empty
public record Problem(long number, Kind kind, String id, String reason, String record) {

    /// Whether the whole record is missing or a part of it.
    public enum Kind {
        REJECTED,
        WARNING
    }
}
