package org.doorstep.listing.importing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.listing.Address;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.ServiceAtLocation;
import org.jspecify.annotations.Nullable;

/// Keeps the address of a refuge out of the directory (SAF-21): what is never stored can be
/// found by no search, on no map and in no text.
///
/// HSDS has no field that says an address is confidential, so it is told by words: a listing
/// that says its address is not given, one that is called a refuge, or one with rooms in one.
/// Of such a place only the town and the outward half of the postcode are kept. One too many
/// loses its street, which a telephone call makes good; one too few may cost a life.
final class ConfidentialPlaces {

    private static final Pattern NOT_GIVEN =
            Pattern.compile(
                    "(confidential|undisclosed|secret|not disclosed|withheld) (address|location)"
                            + "|(address|location) (is|are) (kept )?"
                            + "(confidential|undisclosed|secret|private|not disclosed|withheld)"
                            + "|safe ?house");

    private static final Pattern REFUGE =
            Pattern.compile("\\brefuges?\\b|\\bsafe accommodation\\b");

    private static final Pattern ROOMS =
            Pattern.compile("refuge (accommodation|spaces?|places?|rooms?)|in (our|the) refuge");

    private static final Pattern OTHERS =
            Pattern.compile("animal|wildlife|bird|donkey|cats?\\b|dogs?\\b|shop|volunteer|museum");

    private ConfidentialPlaces() {}

    /// The listing as it may be kept: itself, or with areas in place of addresses.
    static Listing areasOnly(Listing listing) {
        return isConfidential(listing) ? withAreas(listing) : listing;
    }

    /// Whether the place of this listing must not be known.
    static boolean isConfidential(Listing listing) {
        String places =
                listing.serviceAtLocations().stream()
                        .map(ConfidentialPlaces::said)
                        .collect(Collectors.joining(" . "))
                        .toLowerCase(Locale.ROOT);
        String name = listing.name().toLowerCase(Locale.ROOT);
        String words = name + " . " + text(listing.description()).toLowerCase(Locale.ROOT);
        boolean refuge = REFUGE.matcher(name + " . " + places).find();
        return NOT_GIVEN.matcher(words + " . " + places).find()
                || ROOMS.matcher(words).find()
                || refuge && !OTHERS.matcher(name).find();
    }

    private static String said(ServiceAtLocation at) {
        Address address = at.location().address();
        return text(at.location().name())
                + " "
                + text(at.location().description())
                + " "
                + (address == null ? "" : text(address.address1()) + " address");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Listing withAreas(Listing l) {
        return new Listing(
                l.id(),
                l.source(),
                l.identifiers(),
                l.name(),
                l.description(),
                l.url(),
                l.email(),
                l.status(),
                l.organization(),
                l.serviceAtLocations().stream().map(ConfidentialPlaces::area).toList(),
                l.schedules(),
                l.costOptions(),
                l.eligibility(),
                l.applicationProcess(),
                l.attendance(),
                l.languages(),
                l.contacts(),
                l.phones(),
                l.topics(),
                l.notFor(),
                l.serviceAreas(),
                l.assuredDate(),
                l.alert());
    }

    private static ServiceAtLocation area(ServiceAtLocation at) {
        Location place = at.location();
        Address address = place.address();
        Address area =
                address == null
                        ? null
                        : new Address(null, address.city(), outward(address.postalCode()));
        return new ServiceAtLocation(
                at.id(),
                new Location(
                        place.id(),
                        null,
                        null,
                        null,
                        area,
                        place.character(),
                        place.access(),
                        place.accessText()),
                at.schedules(),
                at.phones());
    }

    /// `E3 3HN` lies in `E3`, as some ten thousand homes do.
    private static @Nullable String outward(@Nullable String postcode) {
        return postcode == null ? null : List.of(postcode.strip().split(" ")).getFirst();
    }
}
