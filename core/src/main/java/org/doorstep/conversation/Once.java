package org.doorstep.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;

/// A search that finds no session twice: neither what another of its matches is, nor what was
/// shown.
record Once(Search search) implements Search {

    /// So many may be doubles before a page is short.
    private static final int SPARE = 3;

    @Override
    public Results find(Enquiry enquiry) {
        Results found = search.find(enquiry.first(enquiry.limit() + SPARE));
        List<Match> once =
                Doubles.without(found.matches(), shown(search, enquiry.seen(), enquiry), false);
        int doubles = found.matches().size() - once.size();
        return new Results(
                once.stream().limit(enquiry.limit()).toList(),
                found.total() - doubles,
                found.relaxed(),
                found.radiusMetres(),
                found.widened(),
                found.build());
    }

    /// What was shown, as it stands now.
    static List<Match> shown(Search search, Collection<Enquiry.Offer> offers, Enquiry enquiry) {
        return offers.stream().flatMap(o -> search.look(o, enquiry).stream()).toList();
    }

    @Override
    public Optional<Match> look(Enquiry.Offer offer, Enquiry enquiry) {
        return search.look(offer, enquiry);
    }
}
