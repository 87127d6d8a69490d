package org.doorstep.place;

/// Eastings and northings of the Ordnance Survey's National Grid as WGS84 degrees.
///
/// The formulas and figures are those of *A Guide to Coordinate Systems in Great Britain*
/// (Ordnance Survey), annexes B and C: the Airy 1830 ellipsoid, the inverse transverse Mercator
/// projection, and the Helmert transformation to WGS84, which is good to about 5 metres.
public final class NationalGrid {

    private static final double A = 6_377_563.396;
    private static final double B = 6_356_256.909;
    private static final double F0 = 0.9996012717;
    private static final double LAT0 = Math.toRadians(49);
    private static final double LON0 = Math.toRadians(-2);
    private static final double E0 = 400_000;
    private static final double N0 = -100_000;
    private static final double E2 = 1 - (B * B) / (A * A);
    private static final double N = (A - B) / (A + B);

    private static final double WGS_A = 6_378_137.0;
    private static final double WGS_B = 6_356_752.3142;
    private static final double WGS_E2 = 1 - (WGS_B * WGS_B) / (WGS_A * WGS_A);

    private static final double TX = 446.448;
    private static final double TY = -125.157;
    private static final double TZ = 542.060;
    private static final double SCALE = 1 - 20.4894e-6;
    private static final double RX = Math.toRadians(0.1502 / 3600);
    private static final double RY = Math.toRadians(0.2470 / 3600);
    private static final double RZ = Math.toRadians(0.8421 / 3600);

    private NationalGrid() {}

    /// The point at these metres east and north of the grid's origin.
    public static Point point(double easting, double northing) {
        double lat = LAT0 + (northing - N0) / (A * F0);
        double missing = northing - N0 - meridian(lat);
        while (Math.abs(missing) >= 0.0001) {
            lat += missing / (A * F0);
            missing = northing - N0 - meridian(lat);
        }
        double sin2 = Math.sin(lat) * Math.sin(lat);
        double nu = A * F0 / Math.sqrt(1 - E2 * sin2);
        double rho = A * F0 * (1 - E2) / Math.pow(1 - E2 * sin2, 1.5);
        double eta2 = nu / rho - 1;
        double t = Math.tan(lat);
        double t2 = t * t;
        double sec = 1 / Math.cos(lat);
        double d = (easting - E0) / nu;
        double d2 = d * d;
        double phi =
                lat
                        - t
                                * nu
                                / rho
                                * d2
                                * (0.5
                                        - d2 / 24 * (5 + 3 * t2 + eta2 - 9 * t2 * eta2)
                                        + d2 * d2 / 720 * (61 + 90 * t2 + 45 * t2 * t2));
        double lambda =
                LON0
                        + sec
                                * d
                                * (1
                                        - d2 / 6 * (nu / rho + 2 * t2)
                                        + d2 * d2 / 120 * (5 + 28 * t2 + 24 * t2 * t2));
        return toWgs84(phi, lambda);
    }

    private static double meridian(double lat) {
        double minus = lat - LAT0;
        double plus = lat + LAT0;
        double n2 = N * N;
        double n3 = n2 * N;
        return B
                * F0
                * ((1 + N + 1.25 * n2 + 1.25 * n3) * minus
                        - (3 * N + 3 * n2 + 2.625 * n3) * Math.sin(minus) * Math.cos(plus)
                        + 1.875 * (n2 + n3) * Math.sin(2 * minus) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * minus) * Math.cos(3 * plus));
    }

    private static Point toWgs84(double phi, double lambda) {
        double nu = A / Math.sqrt(1 - E2 * Math.sin(phi) * Math.sin(phi));
        double x = nu * Math.cos(phi) * Math.cos(lambda);
        double y = nu * Math.cos(phi) * Math.sin(lambda);
        double z = (1 - E2) * nu * Math.sin(phi);
        double wx = TX + SCALE * x - RZ * y + RY * z;
        double wy = TY + RZ * x + SCALE * y - RX * z;
        double wz = TZ - RY * x + RX * y + SCALE * z;
        double p = Math.hypot(wx, wy);
        double lat = Math.atan2(wz, p * (1 - WGS_E2));
        for (int round = 0; round < 4; round++) {
            double n = WGS_A / Math.sqrt(1 - WGS_E2 * Math.sin(lat) * Math.sin(lat));
            lat = Math.atan2(wz + WGS_E2 * n * Math.sin(lat), p);
        }
        return new Point(Math.toDegrees(lat), Math.toDegrees(Math.atan2(wy, wx)));
    }
}
