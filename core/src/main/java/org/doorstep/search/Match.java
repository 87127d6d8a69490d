package org.doorstep.search;

import java.time.LocalDateTime;
import java.util.List;
import org.doorstep.listing.Listing;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// One thing that answers an enquiry, and why.
///
/// @param listing the listing whole, as the index keeps it
/// @param at the place it happens at, or null
/// @param metres how far from the place asked for; null without either place
/// @param why short reasons in plain words, the strongest first ("walking group", "on tomorrow
///     at
/// 6pm") @param toAsk what was asked for and the listing does not state ("if it is step free")
/// @param plainly whether it is about what was asked, and does not merely touch it
public record Match(
        Enquiry.Offer offer,
        Listing listing,
        @Nullable ServiceAtLocation at,
        @Nullable Double metres,
        Timing timing,
        Cost cost,
        List<String> why,
        List<String> toAsk,
        double score,
        boolean plainly) {

    public Match {
        why = List.copyOf(why);
        toAsk = List.copyOf(toAsk);
    }

    /// Whether it is on in the window asked for, or now when none was; when next; its hours in
    /// words.
    public record Timing(State state, @Nullable Window next, @Nullable String text) {

        /// On, not on, or nobody said when.
        public enum State {
            ON,
            OFF,
            UNKNOWN
        }

        /// When it next begins, or null.
        public @Nullable LocalDateTime begins() {
            return next == null ? null : next.from();
        }
    }

    /// What is known of the price.
    public enum Cost {
        FREE,
        PAID,
        UNKNOWN
    }
}
