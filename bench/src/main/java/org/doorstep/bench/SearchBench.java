package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doorstep.indexbuilder.IndexBuilder;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.LuceneSearch;
import org.doorstep.understanding.Understood;

/// How long a search takes: over HTTP, and in this process beside a rival that somebody could
/// build instead, on the same questions.
final class SearchBench implements Bench {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");
    private static final long SEED = 20_261_124;

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        List<String> questions = Questions.load().subList(0, effort.of(200, 5));
        int rounds = effort.of(10, 1);
        Table.Rows rows = new Table.Rows();
        overHttp(workshop, effort.of(10_000, 100), questions, rounds, rows);
        Knowledge knowledge = Knowledge.shipped();
        for (int count : new int[] {effort.of(10_000, 100), effort.of(100_000, 200)}) {
            workshop.tell("building " + count + " listings, for us and for the rival");
            Path folder = workshop.fresh("index");
            GeneratedServices generated = GeneratedServices.of(workshop.root(), SEED);
            var unused =
                    new IndexBuilder(folder, knowledge.lookups(), 2)
                            .build(generated.listings(count), Instant.EPOCH, _ -> {});
            Path file = folder.resolve("rival.db");
            SqliteRival.build(file, generated.listings(count));
            try (LuceneSearch search = LuceneSearch.open(new IndexFolder(folder)).orElseThrow();
                    SqliteRival rival = SqliteRival.open(file)) {
                Both both = new Both(knowledge, search, rival);
                double wanted = count <= 10_000 ? 2 : 3;
                both.measure(
                        questions,
                        rounds,
                        String.format(Locale.ROOT, "%,d: ", count),
                        wanted,
                        rows);
            }
        }
        return new Table(
                "search: " + questions.size() + " questions of many voices, warm, ms",
                rows.rows(),
                List.of(
                        "The rival is SQLite with FTS5 and R*Tree in memory-mapped files. It is",
                        "handed our reading of the question (words, point, radius, hours) and is",
                        "timed on its statements alone; we are timed on reading and search.",
                        "It ranks by BM25 and distance; ours by topics, times and distance: that",
                        "they agree on some of the first three is a check, not a judgement."));
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

    /// Us and the rival on the same listings.
    private record Both(Knowledge knowledge, LuceneSearch search, SqliteRival rival) {

        void measure(
                List<String> questions, int rounds, String size, double wanted, Table.Rows rows) {
            int count = questions.size() * rounds;
            long[] read = new long[count];
            long[] found = new long[count];
            long[] whole = new long[count];
            long[] theirs = new long[count];
            for (int round = -rounds; round < rounds; round++) {
                for (int i = 0; i < questions.size(); i++) {
                    int place = Math.max(0, round) * questions.size() + i;
                    long from = System.nanoTime();
                    Enquiry enquiry = enquiry(questions.get(i), 3);
                    long understood = System.nanoTime();
                    var ours = search.find(enquiry);
                    long done = System.nanoTime();
                    var other = rival.find(enquiry, 3);
                    theirs[place] = System.nanoTime() - done;
                    read[place] = understood - from;
                    found[place] = done - understood;
                    whole[place] = done - from;
                    if (ours.matches().size() > 3 || other.size() > 3) {
                        throw new IllegalStateException("more than was asked for");
                    }
                }
            }
            Sample us = Sample.ofNanos(whole);
            Sample them = Sample.ofNanos(theirs);
            Sample alone = Sample.ofNanos(found);
            rows.atMost(size + "understanding and search, p50", us.median(), "%.2f", wanted)
                    .plain(size + "understanding and search, p99", ms(us.quantile(0.99)))
                    .plain(size + "understanding alone, p50", ms(Sample.ofNanos(read).median()))
                    .plain(size + "search alone, p50", ms(alone.median()));
            beside(us, alone, them, size, rows);
            rows.plain(size + "our first three, in its first ten", agreement(questions));
        }

        private static void beside(
                Sample us, Sample alone, Sample them, String size, Table.Rows rows) {
            double ratio = them.median() / us.median();
            rows.plain(size + "rival, p50", ms(them.median()))
                    .plain(size + "rival, p99", ms(them.quantile(0.99)))
                    .atLeast(size + "rival / us with understanding, p50", ratio, "%.1f", 3)
                    .plain(
                            size + "rival / our search alone, p50",
                            Table.said("%.1f", them.median() / alone.median()));
        }

        private static String ms(double value) {
            return Table.said("%.2f", value);
        }

        private Enquiry enquiry(String question, int limit) {
            Understood u = knowledge.understanding().read(question, NOW);
            return new Enquiry(
                    u.topics(),
                    u.words(),
                    u.place(),
                    u.windows(),
                    u.recurring(),
                    u.excludedDays(),
                    u.filters(),
                    u.asker(),
                    NOW,
                    Set.of(),
                    0,
                    limit);
        }

        private String agreement(List<String> questions) {
            int shown = 0;
            int shared = 0;
            for (String question : questions) {
                Enquiry enquiry = enquiry(question, 3);
                List<Enquiry.Offer> theirs = new ArrayList<>(rival.find(enquiry, 10));
                for (Match match : search.find(enquiry).matches()) {
                    shown++;
                    shared += theirs.contains(match.offer()) ? 1 : 0;
                }
            }
            return shared + " of " + shown;
        }
    }
}
