package org.doorstep.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.listing.Address;
import org.doorstep.listing.Listing;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.place.Landmark;
import org.doorstep.place.Point;
import org.doorstep.search.lucene.Lookups;

/// The places of the directory that people may name ("near Roman Road Hall"), in a small file
/// beside the index, so that words can be understood without opening the store.
public final class LandmarkFile {

    /// Its name, wherever it lies.
    public static final String NAME = "landmarks.tsv";

    private LandmarkFile() {}

    /// The landmarks in a file; none when it is not there.
    ///
    /// @throws IOException when it is there and cannot be read
    public static List<Landmark> read(Path file) throws IOException {
        List<Landmark> landmarks = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 3) {
                    Point point =
                            new Point(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
                    landmarks.add(new Landmark(cells[0], point));
                }
            }
        }
        return landmarks;
    }

    /// The middle of landmarks, of which there is one at least: half lie north, half east.
    static Point middle(List<Landmark> landmarks) {
        int half = landmarks.size() / 2;
        double[] lats = landmarks.stream().mapToDouble(l -> l.point().lat()).sorted().toArray();
        double[] lons = landmarks.stream().mapToDouble(l -> l.point().lon()).sorted().toArray();
        return new Point(lats[half], lons[half]);
    }

    /// Gathers the landmarks of listings as they go by.
    public static final class Gathering {
        private final Map<String, Landmark> landmarks = new LinkedHashMap<>();
        private final Streets streets = new Streets();
        private final Lookups lookups;

        /// @param lookups know the middle of a postcode: many directories give no other point
        public Gathering(Lookups lookups) {
            this.lookups = lookups;
        }

        /// Takes note of where a listing happens.
        public synchronized void see(Listing listing) {
            for (ServiceAtLocation place : listing.serviceAtLocations()) {
                String name = place.location().name();
                Point point = lookups.point(place.location()).orElse(null);
                if (name != null && point != null && !name.isBlank()) {
                    String plain = name.replaceAll("\\s+", " ").strip();
                    add(plain, point);
                    int comma = plain.indexOf(',');
                    if (plain.lastIndexOf(' ', comma) > 0) {
                        // "Victoria Park, Hornbeam Gate" is in Victoria Park.
                        add(plain.substring(0, comma), point);
                    }
                }
                Address address = place.location().address();
                if (address != null && point != null) {
                    streets.see(address, point);
                }
            }
        }

        private void add(String name, Point point) {
            landmarks.putIfAbsent(name.toLowerCase(Locale.ROOT), new Landmark(name, point));
        }

        /// The file as text: name, latitude, longitude, a line each.
        public synchronized String lines() {
            StringBuilder lines = new StringBuilder();
            List<Landmark> all = new ArrayList<>(landmarks.values());
            if (!all.isEmpty()) {
                for (Landmark street : streets.around(middle(all))) {
                    if (!landmarks.containsKey(street.name().toLowerCase(Locale.ROOT))) {
                        all.add(street);
                    }
                }
            }
            for (Landmark landmark : all) {
                lines.append(landmark.name())
                        .append('\t')
                        .append(landmark.point().lat())
                        .append('\t')
                        .append(landmark.point().lon())
                        .append('\n');
            }
            return lines.toString();
        }
    }
}
