package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long it takes from starting the process to the line that says it is ready: the first time,
/// when the seeds are loaded, and again on the same data. Through the launcher, as people do.
final class StartBench implements Bench {

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        int runs = effort.of(5, 1);
        Path launcher = workshop.root().resolve("doorstep");
        boolean whole = effort == Effort.WHOLE && Files.isExecutable(launcher);
        if (whole) {
            // The first may build, and makes the archive of loaded classes.
            workshop.tell("first start");
            start(launcher, whole, workshop.fresh("data"));
        }
        double[] first = new double[runs];
        double[] again = new double[runs];
        for (int run = 0; run < runs; run++) {
            Path data = workshop.fresh("data");
            first[run] = start(launcher, whole, data);
            again[run] = start(launcher, whole, data);
            workshop.tell("run " + run + ": " + first[run] + " s, again " + again[run] + " s");
        }
        Sample news = Sample.of(first);
        return new Table(
                "start: from the process to \"Doorstep is ready\", " + runs + " runs",
                new Table.Rows()
                        .atMost("new folder, seeds loaded, s, median", news.median(), "%.1f", 12)
                        .atMost("new folder, slowest, s", news.most(), "%.1f", 12)
                        .plain(
                                "folder with data, s, median",
                                Table.said("%.1f", Sample.of(again).median()))
                        .rows(),
                List.of());
    }

    private static double start(Path launcher, boolean whole, Path data) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                launcher.toString(),
                                "run",
                                "--port",
                                "0",
                                "--data",
                                data.toString()));
        try (RunningSystem system =
                whole ? RunningSystem.launch(command) : RunningSystem.start(data)) {
            return system.took().toNanos() / 1e9;
        }
    }
}
