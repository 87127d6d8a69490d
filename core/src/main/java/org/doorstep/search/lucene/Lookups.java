package org.doorstep.search.lucene;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.listing.Address;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.search.Gist;
import org.doorstep.search.TopicWeight;

/// What the writer of an index asks others: where a postcode is, what area a name means, and what
/// a listing is about. All are called by several threads.
///
/// @param postcodes the middle of a postcode, however it is written
/// @param areas the place a name of an area or town means; empty when nobody knows it
/// @param topics the topics of a listing with their weights; what it is "not for" is removed later
/// @param vectors where a listing lies among texts of like meaning, as {@link Gist} has it; of no
///     length when nobody knows
public record Lookups(
        Function<String, Optional<Point>> postcodes,
        Function<String, Optional<Place>> areas,
        Function<Listing, List<TopicWeight>> topics,
        Function<Listing, byte[]> vectors) {

    /// The same of listings whose sense nobody worked out.
    public Lookups(
            Function<String, Optional<Point>> postcodes,
            Function<String, Optional<Place>> areas,
            Function<Listing, List<TopicWeight>> topics) {
        this(postcodes, areas, topics, _ -> new byte[0]);
    }

    /// Where a location is: its own point, or its postcode's.
    public Optional<Point> point(Location location) {
        Address address = location.address();
        if (location.point() != null || address == null || address.postalCode() == null) {
            return Optional.ofNullable(location.point());
        }
        return postcodes.apply(address.postalCode());
    }

    /// Looks nothing up: points and topics are those that were given.
    public static final Lookups NONE =
            new Lookups(_ -> Optional.empty(), _ -> Optional.empty(), TopicWeight::given);
}
