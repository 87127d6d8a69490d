package org.doorstep.place;

/// A point on the ground, in WGS84 degrees.
public record Point(double lat, double lon) {

    /// The mean radius of the earth in metres (IUGG 1980).
    private static final double EARTH_RADIUS = 6_371_008.8;

    /// Two maps disagree about a building by as much.
    private static final double SAME_BUILDING_METRES = 50;

    public Point {
        if (!(lat >= -90 && lat <= 90) || !(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("not a place on earth: " + lat + ", " + lon);
        }
    }

    /// The great-circle distance to another point, in metres (haversine).
    public double metresTo(Point other) {
        double dLat = Math.toRadians(other.lat - lat) / 2;
        double dLon = Math.toRadians(other.lon - lon) / 2;
        double a =
                Math.sin(dLat) * Math.sin(dLat)
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * Math.sin(dLon)
                                * Math.sin(dLon);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /// Whether both may be one building.
    public boolean sameBuilding(Point other) {
        return metresTo(other) <= SAME_BUILDING_METRES;
    }
}
