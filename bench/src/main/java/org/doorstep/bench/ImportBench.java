package org.doorstep.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.bench.dynamodb.BareWrites;
import org.doorstep.listing.importing.Format;
import org.doorstep.listing.importing.Import;
import org.doorstep.listing.importing.Progress;
import org.doorstep.listing.importing.Report;
import org.doorstep.local.Store;

/// How fast a file of services is imported, beside the same conditional writes with their history,
/// built in advance and issued bare with the same parallelism: turn and turn about, each into a
/// new store on disk.
final class ImportBench implements Bench {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final long SEED = 20_261_124;

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        int services = effort.of(20_000, 120);
        int rounds = effort.of(3, 1);
        GeneratedServices generated = GeneratedServices.of(workshop.root(), SEED);
        byte[] file = file(generated, services);
        BareWrites writes = BareWrites.of(generated.listings(services).toList(), AT);
        List<Took> bare = new ArrayList<>();
        List<Took> loaded = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Took first = measured(workshop, writes::issue);
            Took second = measured(workshop, store -> load(store, file, services));
            workshop.tell(
                    "round "
                            + round
                            + ": bare "
                            + first.rate(services)
                            + " a second, import "
                            + second.rate(services));
            if (round > 0) {
                bare.add(first);
                loaded.add(second);
            }
        }
        return table(services, bare, loaded);
    }

    private static byte[] file(GeneratedServices generated, int services) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int n = 0; n < services; n++) {
            lines.write(generated.line(n, 0));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private interface Work {
        void run(Store store) throws IOException;
    }

    /// @param seconds of the clock on the wall
    /// @param processor seconds of all processors: the fairer measure on a busy machine
    private record Took(double seconds, double processor) {
        long rate(int services) {
            return Math.round(services / seconds);
        }
    }

    private static Took measured(Workshop workshop, Work work) throws IOException {
        Path folder = workshop.fresh("store");
        try (Store store = Store.open(folder)) {
            System.gc();
            double processor = Machine.processorSeconds();
            long from = System.nanoTime();
            work.run(store);
            double seconds = (System.nanoTime() - from) / 1e9;
            return new Took(seconds, Machine.processorSeconds() - processor);
        }
    }

    private static void load(Store store, byte[] file, int services) {
        Report report =
                new Import(store.listings(), AT, _ -> {}, Progress.NONE)
                        .run(
                                new ByteArrayInputStream(file),
                                file.length,
                                Format.ORUK,
                                GeneratedServices.reading());
        if (report.added() != services) {
            throw new IllegalStateException("not all were added: " + report);
        }
    }

    private static Table table(int services, List<Took> bare, List<Took> loaded) {
        Sample writes = sample(bare, took -> services / took.seconds());
        Sample imports = sample(loaded, took -> services / took.seconds());
        double[] ratios = new double[bare.size()];
        double[] work = new double[bare.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = bare.get(i).seconds() / loaded.get(i).seconds();
            work[i] = bare.get(i).processor() / loaded.get(i).processor();
        }
        Table.Rows rows =
                new Table.Rows()
                        .plain("bare writes a second", Table.said("%.0f", writes.median()))
                        .plain("imported a second", Table.said("%.0f", imports.median()))
                        .atLeast("ratio of the rates", Sample.of(ratios).median(), "%.2f", 0.8)
                        .plain("worst ratio", Table.said("%.2f", Sample.of(ratios).least()))
                        .plain(
                                "ratio of processor time",
                                Table.said("%.2f", Sample.of(work).median()));
        return new Table(
                "import: "
                        + services
                        + " services into a new store on disk, medians of "
                        + bare.size()
                        + " rounds beside the same writes issued bare",
                rows.rows(),
                List.of());
    }

    private static Sample sample(List<Took> all, java.util.function.ToDoubleFunction<Took> value) {
        return Sample.of(all.stream().mapToDouble(value).toArray());
    }
}
