package org.doorstep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.NationalGrid;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Postcode;
import org.doorstep.place.Precision;

/// How large, how quick and how exact the shipped gazetteer is. How exact is known only where
/// Code-Point Open lies beside the repository.
final class GazetteerBench implements Bench {

    private static final String SOURCE =
            "../shared/data/geo-codepoint-open-2025/codepoint_open_2025.4_min.csv.gz";

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        Table.Rows rows =
                new Table.Rows()
                        .atMost("postcodes, MB", bytes("postcodes.bin") / 1e6, "%.2f", 6)
                        .atMost("names, MB", bytes("names.bin") / 1e6, "%.2f", 2);
        Sample openings = openings(effort.of(11, 1));
        rows.atMost("opening in a fresh Java, ms", openings.median(), "%.0f", 50)
                .plain("slowest opening, ms", Table.said("%.0f", openings.most()));
        Gazetteer gazetteer = Gazetteer.shipped();
        Path source = workshop.root().resolve(SOURCE);
        if (effort == Effort.SHORT || !Files.exists(source)) {
            rows.atMost("look-up, microseconds", lookUp(gazetteer, few(), 7), "%.2f", 5);
            return table(rows, "Without Code-Point Open beside the repository: no errors known.");
        }
        List<Row> all = read(source);
        List<Postcode> sample = all.stream().filter(r -> r.x() % 17 == 0).map(Row::code).toList();
        rows.atMost("look-up, microseconds", lookUp(gazetteer, sample, 7), "%.2f", 5);
        Sample errors = errors(gazetteer, all);
        rows.plain("median error, metres", Table.said("%.1f", errors.median()))
                .atMost("worst error, metres", errors.most(), "%.1f", 25);
        return table(rows, all.size() + " postcodes of Code-Point Open were looked up.");
    }

    private static Table table(Table.Rows rows, String note) {
        return new Table("gazetteer: the one that ships", rows.rows(), List.of(note));
    }

    private static long bytes(String name) throws IOException {
        try (InputStream in = Gazetteer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing resource " + name);
            }
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static Sample openings(int times) throws IOException {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            Process process =
                    new ProcessBuilder(
                                    JavaProcess.command(
                                            GazetteerOpening.class.getName(), List.of()))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (InputStream out = process.getInputStream()) {
                String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                millis[i] = Long.parseLong(said) / 1e6;
            }
        }
        return Sample.of(millis);
    }

    private static List<Postcode> few() {
        List<Postcode> four =
                List.of("E3 3HN", "M1 1AE", "CF10 1EP", "EH6 6QQ").stream()
                        .map(text -> Postcode.parse(text).orElseThrow())
                        .toList();
        return java.util.Collections.nCopies(10_000, four).stream().flatMap(List::stream).toList();
    }

    /// Microseconds for each, the median of several rounds over the sample.
    private static double lookUp(Gazetteer gazetteer, List<Postcode> sample, int rounds) {
        double[] micros = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long from = System.nanoTime();
            long found = sample.stream().filter(p -> gazetteer.postcode(p).isPresent()).count();
            micros[round] = (System.nanoTime() - from) / 1e3 / sample.size();
            if (found == 0) {
                throw new IllegalStateException("no postcode was found");
            }
        }
        return Sample.of(micros).median();
    }

    /// @param x metres east, on the national grid
    /// @param y metres north
    private record Row(Postcode code, int x, int y) {}

    /// Every postcode whose position is known (quality 90 means it is not).
    private static List<Row> read(Path source) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(source)),
                                StandardCharsets.UTF_8))) {
            String heading = in.readLine();
            for (String line = in.readLine(); heading != null && line != null; ) {
                String[] cells = line.split(",", -1);
                if (!cells[1].equals("90")) {
                    rows.add(
                            new Row(
                                    Postcode.parse(cells[0]).orElseThrow(),
                                    Integer.parseInt(cells[2]),
                                    Integer.parseInt(cells[3])));
                }
                line = in.readLine();
            }
        }
        return rows;
    }

    /// Metres from where the source says each is; endless for one that is not found whole.
    private static Sample errors(Gazetteer gazetteer, List<Row> rows) {
        return new Sample(
                rows.stream()
                        .mapToDouble(
                                row -> {
                                    Point real = NationalGrid.point(row.x(), row.y());
                                    return gazetteer
                                            .postcode(row.code())
                                            .filter(p -> p.precision() == Precision.POSTCODE)
                                            .map(Place::point)
                                            .map(point -> point.metresTo(real))
                                            .orElse(Double.POSITIVE_INFINITY);
                                })
                        .toArray());
    }
}
