package org.doorstep.search.lucene;

import org.doorstep.place.Point;

/// The point distances are from. Thousands of points are measured from it, so what is the same for
/// all of them is worked out once.
final class Middle {

    /// The mean radius of the earth in metres (IUGG 1980).
    private static final double EARTH_RADIUS = 6_371_008.8;

    /// Up to this sine the series below is as exact as a double: 1,200 km.
    private static final double SMALL = 0.1;

    private final Point point;
    private final double cosine;

    Middle(Point point) {
        this.point = point;
        this.cosine = Math.cos(Math.toRadians(point.lat()));
    }

    Point point() {
        return point;
    }

    /// The great-circle distance to another point in metres (haversine), as {@link Point#metresTo}.
    double metresTo(Point other) {
        double north = Math.sin(Math.toRadians(other.lat() - point.lat()) / 2);
        double east = Math.sin(Math.toRadians(other.lon() - point.lon()) / 2);
        double a = north * north + cosine * Math.cos(Math.toRadians(other.lat())) * east * east;
        return 2 * EARTH_RADIUS * arcsine(Math.sqrt(a));
    }

    /// The first terms of its Taylor series, where they do; Java's own takes ten times as long.
    private static double arcsine(double sine) {
        if (sine > SMALL) {
            return Math.asin(Math.min(1, sine));
        }
        double s = sine * sine;
        double rest = 15 / 336.0 + s * (105 / 3456.0 + s * (945 / 42240.0 + s * 10395 / 599040.0));
        return sine * (1 + s * (1 / 6.0 + s * (3 / 40.0 + s * rest)));
    }
}
