package org.doorstep.listing.reading;

import java.util.List;
import org.doorstep.listing.Listing;

/// What became of one record of a file.
public sealed interface Read {

    /// It is a listing.
    ///
    /// @param warnings what of it could not be read and was left out
    record Loaded(Listing listing, List<String> warnings) implements Read {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /// It cannot be a listing.
    ///
    /// @param record the record as it stands in the file, cut short when it is long
    record Rejected(String record, String reason) implements Read {}
}
