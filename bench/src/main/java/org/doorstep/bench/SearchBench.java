package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.doorstep.indexbuilder.IndexBuilder;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.LuceneSearch;

/// How long a search takes: over HTTP, and in this process beside a rival that somebody could
/// build instead, on the same questions.
final class SearchBench implements Bench {

    private static final long SEED = 20_261_124;

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        List<String> questions = Questions.load().subList(0, effort.of(200, 5));
        int rounds = effort.of(10, 1);
        Table.Rows rows = new Table.Rows();
        overHttp(workshop, effort.of(10_000, 100), questions, rounds, rows);
        Knowledge knowledge = Knowledge.shipped();
        for (int count : new int[] {effort.of(10_000, 100), effort.of(100_000, 200)}) {
            workshop.tell("building " + count + " listings, for us and for the rivals");
            Path folder = workshop.fresh("index");
            GeneratedServices generated = GeneratedServices.of(workshop.root(), SEED);
            var unused =
                    new IndexBuilder(folder, knowledge.lookups(), 2)
                            .build(generated.listings(count), Instant.EPOCH, _ -> {});
            String size = String.format(Locale.ROOT, "%,d: ", count);
            double wanted = count <= 10_000 ? 2 : 3;
            try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow();
                    Rivals rivals =
                            Rivals.open(folder, () -> generated.listings(count), workshop)) {
                new Contest(knowledge, search, rivals)
                        .measure(questions, rounds, size, wanted, rows);
            }
        }
        return new Table(
                "search: " + questions.size() + " questions of many voices, warm, ms",
                rows.rows(),
                List.of(
                        "The rivals are SQLite with FTS5 and R*Tree in memory-mapped files in",
                        "our process, and PostgreSQL with PostGIS beside it on a kept connection.",
                        "They are handed our reading of the question (words, point, radius,",
                        "hours) and are timed on their statements alone; we are timed on reading",
                        "and search. They rank by words and distance; ours by topics, times and",
                        "distance: that they agree on some of the first three is a check, not a",
                        "judgement."));
    }

    private static void overHttp(
            Workshop workshop, int listings, List<String> questions, int rounds, Table.Rows rows)
            throws IOException {
        try (RunningSystem system = RunningSystem.start(Questions.directory(workshop, listings))) {
            workshop.tell("asking over HTTP");
            long[] nanos = new long[questions.size() * rounds];
            for (int round = -rounds; round < rounds; round++) {
                for (int i = 0; i < questions.size(); i++) {
                    long from = System.nanoTime();
                    int status = system.search(questions.get(i));
                    if (status != 200) {
                        throw new IOException("a search got " + status);
                    }
                    nanos[Math.max(0, round) * questions.size() + i] = System.nanoTime() - from;
                }
            }
            Sample sample = Sample.ofNanos(nanos);
            String size = String.format(Locale.ROOT, "%,d: GET /api/search ", listings);
            rows.atMost(size + "p50", sample.median(), "%.2f", 8)
                    .atMost(size + "p99", sample.quantile(0.99), "%.2f", 40);
        }
    }
}
