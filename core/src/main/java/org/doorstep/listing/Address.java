package org.doorstep.listing;

import org.jspecify.annotations.Nullable;

/// A postal address: the street lines as written, the town, and the postcode as Royal Mail
/// spaces
/// it.
public record Address(
        @Nullable String address1, @Nullable String city, @Nullable String postalCode) {

    /// The street lines without the postcode that some write behind them as well; null when
    /// nothing else is there.
    public @Nullable String street() {
        if (address1 == null || postalCode == null || !address1.endsWith(postalCode)) {
            return address1;
        }
        int end = address1.length() - postalCode.length();
        while (end > 0 && " ,.".indexOf(address1.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 ? null : address1.substring(0, end);
    }
}
