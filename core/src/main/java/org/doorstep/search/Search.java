package org.doorstep.search;

import java.util.Optional;

/// The directory, asked. Safe for use by many threads; the same enquiry of the same index
/// gives the
/// same answer.
public interface Search {

    /// The best matches, relaxing in the fixed order when there are none.
    Results find(Enquiry enquiry);

    /// One offer with its next time after the enquiry's now, for its details; empty when it is
    /// no
    /// longer in the index. The enquiry gives the place distances are from.
    Optional<Match> look(Enquiry.Offer offer, Enquiry enquiry);
}
