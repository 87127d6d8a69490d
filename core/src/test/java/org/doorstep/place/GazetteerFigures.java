package org.doorstep.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Prints how large, how quick and how exact the gazetteer is: `GazetteerFigures SOURCE.csv.gz`.
public final class GazetteerFigures {

    private GazetteerFigures() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Gazetteer gazetteer = Gazetteer.shipped();
        var bow = gazetteer.postcode(Postcode.parse("E3 3HN").orElseThrow());
        System.out.printf("opened and one look-up: %.1f ms %s%n", since(start) / 1e6, bow);
        if (args.length == 0) {
            return;
        }
        double[] away = errors(gazetteer, Path.of(args[0]));
        System.out.printf(
                "%d postcodes: error p50 %.1f m, p99 %.1f m, max %.1f m (beside the transformation)%n",
                away.length,
                away[away.length / 2],
                away[(int) (away.length * 0.99)],
                away[away.length - 1]);
        speed(gazetteer, sample(Path.of(args[0])));
    }

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

    private static List<Postcode> sample(Path source) throws IOException {
        try (BufferedReader in = open(source)) {
            return in.lines()
                    .skip(1)
                    .filter(line -> line.hashCode() % 17 == 0)
                    .map(line -> Postcode.parse(line.substring(0, line.indexOf(','))).orElseThrow())
                    .toList();
        }
    }

    private static void speed(Gazetteer gazetteer, List<Postcode> sample) {
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            long found = sample.stream().filter(p -> gazetteer.postcode(p).isPresent()).count();
            long nanos = since(start) / sample.size();
            System.out.printf("%d found of %d, %d ns each%n", found, sample.size(), nanos);
        }
    }

    private static BufferedReader open(Path source) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8));
    }

    private static long since(long start) {
        return System.nanoTime() - start;
    }

    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }
}
