package org.doorstep.functions.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.House;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Journal;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Enquiry.Offer;
import org.doorstep.search.Match;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// `/listing/ID`: all that is known of one service. The index answers; the store is asked for
/// what the index does not hold, such as a listing that has closed.
@Controller
final class ListingPage {

    private final House house;
    private final Journal journal;

    ListingPage(House house, Journal journal) {
        this.house = house;
        this.journal = journal;
    }

    @Get("/listing/{id}")
    @Produces(MediaType.TEXT_HTML)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> listing(HttpRequest<?> request, @PathVariable String id) {
        String at = Form.read(request.getUri().getRawQuery()).filled("at");
        if (id.length() > Listing.MAX_ID) {
            return Sorry.answer(HttpStatus.NOT_FOUND, "There is no such listing.");
        }
        try {
            return found(id, at)
                    .map(view -> Page.answer(HttpStatus.OK, "listing", view))
                    .orElseGet(
                            () -> Sorry.answer(HttpStatus.NOT_FOUND, "There is no such listing."));
        } catch (RuntimeException fault) {
            journal.failed("listing", fault);
            return Sorry.answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "This listing cannot be shown just now. Please try again in a few minutes.");
        }
    }

    private Optional<ListingView> found(String id, @Nullable String at) {
        Optional<Match> match = look(new Offer(id, at));
        if (match.isPresent()) {
            return Optional.of(view(match.get().listing(), match.get()));
        }
        return house.listings()
                .find(id)
                .map(Listings.Versioned::listing)
                .map(listing -> view(listing, firstOf(listing).orElse(null)));
    }

    private ListingView view(Listing listing, @Nullable Match match) {
        return new ListingWords(listing, match, now(), house.settings().desk()).view();
    }

    private Optional<Match> firstOf(Listing listing) {
        return listing.serviceAtLocations().stream()
                .map(place -> look(new Offer(listing.id(), place.location().id())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The index may be failing while the store is not.
    private Optional<Match> look(Offer offer) {
        try {
            return house.search().look(offer, anything());
        } catch (RuntimeException fault) {
            journal.failed("search", fault);
            return Optional.empty();
        }
    }

    private Enquiry anything() {
        return Understood.NOTHING.enquiry(null, now(), Set.of(), 0, 1);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(house.clocks().personsNow(), Desk.LONDON);
    }
}
