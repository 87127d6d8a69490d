package org.doorstep.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.doorstep.place.Point;

/// Where people live: towns over the whole country, so that made-up offers lie as dense as real
/// ones.
record Towns(List<Town> all, int thousands) {

    /// @param point its middle, rounded
    /// @param thousands how many thousand people live there, rounded
    record Town(String name, Point point, int thousands) {

        /// A point in it: the nearer to its middle the likelier.
        Point somewhere(Random random) {
            double spread = 0.01 * Math.pow(thousands, 0.35);
            return new Point(
                    point.lat() + random.nextGaussian() * spread,
                    point.lon() + random.nextGaussian() * spread * 1.6);
        }
    }

    /// The towns of the table beside this class.
    static Towns load() throws IOException {
        List<Town> towns = new ArrayList<>();
        for (String line : resource("towns.tsv")) {
            String[] cells = line.split("\t", -1);
            Point point = new Point(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
            towns.add(new Town(cells[0], point, Integer.parseInt(cells[3])));
        }
        return new Towns(List.copyOf(towns), towns.stream().mapToInt(Town::thousands).sum());
    }

    /// The lines of a table that ships with the benches.
    static List<String> resource(String name) throws IOException {
        try (InputStream in = Towns.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /// A town, the likelier the more people live there.
    Town any(Random random) {
        int people = random.nextInt(thousands);
        for (Town town : all) {
            people -= town.thousands();
            if (people < 0) {
                return town;
            }
        }
        throw new IllegalStateException("somebody lives in no town");
    }
}
