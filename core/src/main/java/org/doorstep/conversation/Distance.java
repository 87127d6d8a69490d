package org.doorstep.conversation;

import java.util.Locale;
import org.doorstep.place.Place;
import org.doorstep.place.Precision;
import org.jspecify.annotations.Nullable;

/// Says a distance in miles, no more exactly than the place is known.
final class Distance {

    static final double METRES_PER_MILE = 1609.344;

    /// Farther than anybody goes to something: 25 miles, as far as is looked.
    private static final double TRAVELLED = 25 * METRES_PER_MILE;

    private Distance() {}

    /// "0.4 miles", "about 2 miles"; null when either end is not known.
    static @Nullable String say(@Nullable Double metres, @Nullable Place from) {
        if (metres == null || from == null) {
            return null;
        }
        String miles = miles(metres);
        return from.precision() == Precision.POSTCODE ? miles : "about " + miles;
    }

    /// Whether it is too far away to be gone to from the place, and can only be joined from afar.
    static boolean beyondTravel(@Nullable Double metres, Place from) {
        return metres != null && metres - from.radiusMetres() > TRAVELLED;
    }

    /// How far was looked, in whole miles: "2 miles".
    static String reach(double metres) {
        return miles(Math.max(1, Math.ceil(metres / METRES_PER_MILE - 0.05)) * METRES_PER_MILE);
    }

    /// A distance in miles with one decimal under ten: "0.4 miles", "1 mile", "12 miles".
    static String miles(double metres) {
        double miles = metres / METRES_PER_MILE;
        if (miles >= 9.95) {
            return Math.round(miles) + " miles";
        }
        String number =
                String.format(Locale.ROOT, "%.1f", Math.max(0.1, miles)).replaceAll("\\.0$", "");
        return number.equals("1") ? "1 mile" : number + " miles";
    }
}
