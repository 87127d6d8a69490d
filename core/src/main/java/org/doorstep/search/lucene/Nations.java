package org.doorstep.search.lucene;

import java.util.Locale;
import java.util.Set;
import org.doorstep.listing.Location;
import org.doorstep.time.Nation;
import org.jspecify.annotations.Nullable;

/// The nation of a place by the letters its postcode begins with: it decides the bank holidays.
/// Two areas lie across the border (DG, TD); nearly all of both is Scottish.
final class Nations {

    private static final Set<String> SCOTTISH =
            Set.of(
                    "AB", "DD", "DG", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA",
                    "PH", "TD", "ZE");

    private Nations() {}

    /// England and Wales when there is no postcode.
    static Nation of(@Nullable Location location) {
        String postcode =
                location == null || location.address() == null
                        ? null
                        : location.address().postalCode();
        String area =
                postcode == null
                        ? ""
                        : postcode.strip().toUpperCase(Locale.ROOT).split("[^A-Z]", 2)[0];
        if (area.equals("BT")) {
            return Nation.NORTHERN_IRELAND;
        }
        return SCOTTISH.contains(area) ? Nation.SCOTLAND : Nation.ENGLAND_AND_WALES;
    }
}
