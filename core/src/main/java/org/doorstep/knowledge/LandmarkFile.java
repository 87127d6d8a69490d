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
import org.doorstep.listing.Listing;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.place.Landmark;
import org.doorstep.place.Point;

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

    /// Gathers the landmarks of listings as they go by.
    public static final class Gathering {
        private final Map<String, Landmark> landmarks = new LinkedHashMap<>();

        /// Takes note of where a listing happens.
        public synchronized void see(Listing listing) {
            for (ServiceAtLocation place : listing.serviceAtLocations()) {
                String name = place.location().name();
                Point point = place.location().point();
                if (name != null && point != null && !name.isBlank()) {
                    String plain = name.replaceAll("\\s+", " ").strip();
                    landmarks.putIfAbsent(
                            plain.toLowerCase(Locale.ROOT), new Landmark(plain, point));
                }
            }
        }

        /// The file as text: name, latitude, longitude, a line each.
        public synchronized String lines() {
            StringBuilder lines = new StringBuilder();
            for (Landmark landmark : landmarks.values()) {
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
