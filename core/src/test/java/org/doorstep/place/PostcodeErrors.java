package org.doorstep.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// How far from the truth the gazetteer is; its other figures are those of `./doorstep bench
/// gazetteer`.
final class PostcodeErrors {

    private PostcodeErrors() {}

    /// The distance of every postcode from where the source says it is, sorted; a postcode that
    /// is not found at all counts as infinitely far.
    static double[] errors(Gazetteer gazetteer, Path source) throws IOException {
        List<Double> away = new ArrayList<>();
        try (BufferedReader in = open(source)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] row = line.split(",", -1);
                if (row[1].equals("90")) {
                    continue;
                }
                Point real = NationalGrid.point(Integer.parseInt(row[2]), Integer.parseInt(row[3]));
                Place place =
                        gazetteer.postcode(Postcode.parse(row[0]).orElseThrow()).orElseThrow();
                away.add(
                        place.precision() == Precision.POSTCODE && place.name().equals(row[0])
                                ? place.point().metresTo(real)
                                : Double.POSITIVE_INFINITY);
            }
        }
        return away.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static BufferedReader open(Path source) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8));
    }
}
