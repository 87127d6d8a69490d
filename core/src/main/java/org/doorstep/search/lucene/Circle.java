package org.doorstep.search.lucene;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.doorstep.place.Point;

/// An area as a middle and a radius in metres: what a service that comes to people covers.
record Circle(Point middle, double metres) {

    /// An area that is known only by a point is at least as large as a neighbourhood: a mile.
    static final double SMALLEST_AREA = 1_609.344;

    private static final int BYTES = 12;

    boolean covers(Point p) {
        return middle.metresTo(p) <= metres;
    }

    /// A point in 64 bits, as exact as Lucene's own: about a centimetre.
    static long pack(Point p) {
        return (long) GeoEncodingUtils.encodeLatitude(p.lat()) << 32
                | GeoEncodingUtils.encodeLongitude(p.lon()) & 0xFFFFFFFFL;
    }

    static Point unpack(long packed) {
        return new Point(
                GeoEncodingUtils.decodeLatitude((int) (packed >> 32)),
                GeoEncodingUtils.decodeLongitude((int) packed));
    }

    static byte[] write(List<Circle> circles) {
        ByteBuffer bytes = ByteBuffer.allocate(circles.size() * BYTES);
        circles.forEach(c -> bytes.putLong(pack(c.middle)).putFloat((float) c.metres));
        return bytes.array();
    }

    static List<Circle> read(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        List<Circle> circles = new ArrayList<>();
        while (in.remaining() >= BYTES) {
            circles.add(new Circle(unpack(in.getLong()), in.getFloat()));
        }
        return List.copyOf(circles);
    }
}
