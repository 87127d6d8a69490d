package org.doorstep.bench.relevance;

import java.util.List;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;

/// The distance filter that rivals are given: our own reading of the place, five kilometres
/// around it, and wider when fewer than three lie there. What has no place passes.
final class Nearby {

    private static final double[] METRES = {5_000, 10_000, 25_000, Double.POSITIVE_INFINITY};
    private static final int ENOUGH = 3;

    private Nearby() {}

    /// Those of a ranked list that are near enough, in their order.
    static List<String> of(List<String> ranked, Query query, Directory directory, int most) {
        Place named =
                directory.knowledge().understanding().read(query.text(), OwnAnswers.NOW).place();
        Place place = named == null ? directory.home() : named;
        List<String> near = ranked;
        for (double metres : METRES) {
            near = ranked.stream().filter(id -> within(directory, id, place, metres)).toList();
            if (near.size() >= ENOUGH) {
                break;
            }
        }
        return near.stream().limit(most).toList();
    }

    private static boolean within(Directory directory, String id, Place place, double metres) {
        Listing listing = directory.listing(id);
        Double far = directory.metres(listing, place.point());
        return far == null || far <= metres + place.radiusMetres();
    }
}
