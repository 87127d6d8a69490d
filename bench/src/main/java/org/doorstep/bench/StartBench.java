package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.rehearsal.Zips;

/// How long it takes to start. On a laptop: from the process to the line that says it is ready,
/// the first time, when the seeds are loaded, and again on the same data, through the launcher as
/// people do. In Lambda: from the process to the first answer.
final class StartBench implements Bench {

    /// Lambda gives a function of 1,769 MB one processor (its guide, "Memory and computing
    /// power"), and ours have less.
    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");

    private static final String LINE = "%.2f";

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        int runs = effort.of(5, 1);
        Table.Rows rows = new Table.Rows();
        Path data = laptop(effort, workshop, runs, rows);
        List<String> notes = new ArrayList<>();
        if (Files.exists(new Zips(workshop.root()).zip("functions"))) {
            lambda(effort, workshop, data, rows);
            notes.add("First answer: process start to the answer to GET /api/search, interleaved.");
            notes.add("Started as Lambda does: Amazon's runtime client, C1 alone, serial GC.");
        } else {
            notes.add("There is no functions.zip: the functions were not timed.");
        }
        return new Table(
                "start: a laptop from the process to \"Doorstep is ready\", functions to their"
                        + " first answer",
                rows.rows(),
                notes);
    }

    /// @return a data folder with an index
    private static Path laptop(Effort effort, Workshop workshop, int runs, Table.Rows rows)
            throws IOException {
        Path launcher = workshop.root().resolve("doorstep");
        boolean whole = effort == Effort.WHOLE && Files.isExecutable(launcher);
        if (whole) {
            // The first may build, and makes the archive of loaded classes.
            workshop.tell("first start");
            start(launcher, whole, workshop.fresh("data"));
        }
        double[] first = new double[runs];
        double[] again = new double[runs];
        Path data = workshop.fresh("data");
        for (int run = 0; run < runs; run++) {
            data = workshop.fresh("data");
            first[run] = start(launcher, whole, data);
            again[run] = start(launcher, whole, data);
            workshop.tell("run " + run + ": " + first[run] + " s, again " + again[run] + " s");
        }
        Sample news = Sample.of(first);
        rows.atMost("laptop, new folder, seeds loaded, s, median", news.median(), "%.1f", 12)
                .atMost("laptop, new folder, slowest, s", news.most(), "%.1f", 12)
                .plain(
                        "laptop, folder with data, s, median",
                        Table.said("%.1f", Sample.of(again).median()));
        return data;
    }

    private static void lambda(Effort effort, Workshop workshop, Path data, Table.Rows rows)
            throws IOException {
        int rounds = effort.of(9, 1);
        try (FirstAnswers functions = new FirstAnswers(workshop, data)) {
            Map<String, Sample> all = functions.rounds(rounds, List.of());
            rows(rows, "all cores", all);
            rows.atMost(
                    "all cores: search / empty Micronaut",
                    median(all, FirstAnswers.OURS) / median(all, FirstAnswers.MICRONAUT),
                    LINE,
                    1.6);
            if (!Files.isExecutable(Path.of("/usr/bin/taskset"))) {
                return;
            }
            Map<String, Sample> one = functions.rounds(rounds, ONE_CORE);
            rows(rows, "one core", one);
            rows.plain(
                    "one core: search / empty Micronaut",
                    Table.said(
                            LINE,
                            median(one, FirstAnswers.OURS) / median(one, FirstAnswers.MICRONAUT)));
            Map<String, Sample> cached = functions.roundsWithCaches(rounds, ONE_CORE);
            String how = "one core, AOT cache: ";
            double ours = median(cached, FirstAnswers.OURS);
            rows.atMost(how + FirstAnswers.OURS + ", s", ours, LINE, 1.2);
            peers(rows, "one core, AOT cache", cached);
        }
    }

    private static void rows(Table.Rows rows, String how, Map<String, Sample> samples) {
        String ours = Table.said(LINE, median(samples, FirstAnswers.OURS));
        peers(rows.plain(how + ": " + FirstAnswers.OURS + ", s", ours), how, samples);
    }

    private static void peers(Table.Rows rows, String how, Map<String, Sample> samples) {
        for (String name : List.of(FirstAnswers.MICRONAUT, FirstAnswers.JAVA)) {
            rows.plain(how + ": " + name + ", s", Table.said(LINE, median(samples, name)));
        }
    }

    private static double median(Map<String, Sample> samples, String name) {
        return samples.getOrDefault(name, Sample.of(Double.NaN)).median();
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
