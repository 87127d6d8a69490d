package org.doorstep.conversation;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.Address;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.place.Place;
import org.doorstep.search.Match;
import org.jspecify.annotations.Nullable;

/// Says where something is in one line: venue, street, postcode, how far.
final class Whereabouts {

    private Whereabouts() {}

    /// The line; "by phone" and its like for what has no place; null when nothing is known.
    ///
    /// @param most how long the names of venue and street may be, in characters
    static @Nullable String say(Match match, @Nullable Place from, int most) {
        ServiceAtLocation at = match.at();
        if (at == null) {
            String how = Offered.how(match.listing());
            return how.isEmpty() ? null : how;
        }
        Address address = at.location().address();
        String street = address == null ? null : address.street();
        String name = named(match.listing().name(), at.location().name());
        String distance = Distance.say(match.metres(), from);
        String line =
                Stream.of(
                                name == null ? null : Fit.name(name, most),
                                street == null ? null : Fit.name(street, most),
                                address == null ? null : address.postalCode(),
                                distance == null ? null : distance + " away")
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }

    /// The venue, unless the offer is called just the same and said so already.
    private static @Nullable String named(String offer, @Nullable String venue) {
        return venue == null || venue.equalsIgnoreCase(offer) ? null : venue;
    }
}
