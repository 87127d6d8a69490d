package org.doorstep.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import org.doorstep.listing.Listing;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Candidates as the matches that are returned: only these have their listing read.
record Rows(Snapshot snapshot, Enquiry enquiry, Ranking ranking, TimeAsked time) {

    Match match(Candidate c) throws IOException {
        Listing listing = snapshot.listing(c.document());
        Enquiry.Offer offer = OfferKey.offer(snapshot.offer(c.document()));
        ServiceAtLocation at = at(listing, offer);
        Window next = time.toTell(c.hours(), c.when());
        return new Match(
                offer,
                listing,
                at,
                c.remote() ? null : c.metres(),
                new Match.Timing(
                        c.when().state(), next, hours(listing, at, enquiry.now().toLocalDate())),
                c.facts().cost(),
                new Reasons(enquiry).of(c, next),
                new Reasons(enquiry).toAsk(c, at != null),
                ranking.score(c),
                c.plain());
    }

    private static @Nullable ServiceAtLocation at(Listing listing, Enquiry.Offer offer) {
        return listing.serviceAtLocations().stream()
                .filter(s -> s.location().id().equals(offer.locationId()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String hours(
            Listing listing, @Nullable ServiceAtLocation at, LocalDate today) {
        var schedules = at == null ? listing.schedules() : listing.schedulesAt(at);
        return schedules.isEmpty() ? null : HoursText.say(schedules, today);
    }
}
