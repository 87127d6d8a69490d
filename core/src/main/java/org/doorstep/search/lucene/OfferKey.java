package org.doorstep.search.lucene;

import org.doorstep.listing.Location;
import org.doorstep.search.Enquiry.Offer;
import org.jspecify.annotations.Nullable;

/// What an offer is called inside the index: its two ids in one string; and the key by which two
/// names are the same name.
final class OfferKey {

    /// Stands between the ids; no id holds it.
    private static final char BETWEEN = '\u0000';

    /// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private OfferKey() {}

    static String of(String serviceId, @Nullable Location location) {
        return of(new Offer(serviceId, location == null ? null : location.id()));
    }

    static String of(Offer offer) {
        return offer.locationId() == null
                ? offer.serviceId()
                : offer.serviceId() + BETWEEN + offer.locationId();
    }

    static Offer offer(String key) {
        int between = key.indexOf(BETWEEN);
        return between < 0
                ? new Offer(key, null)
                : new Offer(key.substring(0, between), key.substring(between + 1));
    }

    /// Equal for names that differ only in case, spaces and punctuation.
    static long nameKey(String name) {
        long hash = FNV_BASIS;
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ c) * FNV_PRIME;
            }
        }
        return hash;
    }
}
