package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.indexbuilder.IndexBuilder;
import org.doorstep.indexbuilder.sense.ListingSense;
import org.doorstep.listing.Listing;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.search.lucene.Manifest;
import org.doorstep.understanding.Vocabulary;

/// How fast an index is built from listings that lie in memory, without the working-out of topics
/// and with it.
final class BuildBench implements Bench {

    private static final long SEED = 20_261_124;
    private static final int THREADS = 2;

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        GeneratedServices generated = GeneratedServices.of(workshop.root(), SEED);
        Vocabulary vocabulary = Vocabulary.load();
        Lookups withTopics =
                new Lookups(_ -> Optional.empty(), _ -> Optional.empty(), vocabulary::topicsOf);
        int rounds = effort.of(5, 1);
        int warming = effort.of(4, 0);
        Table.Rows rows = new Table.Rows();
        for (int count : new int[] {effort.of(10_000, 100), effort.of(100_000, 200)}) {
            List<Listing> listings = generated.listings(count).toList();
            workshop.tell(count + " listings made");
            Speed bare = speed(workshop, listings, Lookups.NONE, warming, rounds);
            Speed whole = speed(workshop, listings, withTopics, 1, effort.of(3, 1));
            warming = 1;
            String size = String.format(Locale.ROOT, "%,d listings: ", count);
            rows.atLeast(size + "documents a second", bare.rate(), "%,.0f", 10_000)
                    .plain(size + "a second of processor", Table.said("%,.0f", bare.ofProcessor()))
                    .plain(size + "with topics, a second", Table.said("%,.0f", whole.rate()))
                    .plain(size + "megabytes", Table.said("%.1f", bare.bytes() / 1e6));
        }
        sense(effort, generated, vocabulary, rows);
        return new Table(
                "build: an index of generated listings, medians of " + rounds + " builds",
                rows.rows(),
                List.of("The listings lie in the same heap while their index is built."));
    }

    /// The second reading, by sense: of texts that nobody read before, and of the same again.
    private static void sense(
            Effort effort, GeneratedServices generated, Vocabulary vocabulary, Table.Rows rows)
            throws IOException {
        List<Listing> listings = generated.listings(effort.of(600, 10)).toList();
        try (ListingSense sense = ListingSense.forgetful()) {
            double first = reading(listings, vocabulary, sense);
            double again = reading(listings, vocabulary, sense);
            rows.plain("new texts read for their sense, a second", Table.said("%,.0f", first))
                    .plain("unchanged texts, a second", Table.said("%,.0f", again))
                    .plain("texts worked out", Table.said("%,.0f", sense.workedOut()));
        }
    }

    private static double reading(
            List<Listing> listings, Vocabulary vocabulary, ListingSense sense) {
        long from = System.nanoTime();
        listings.parallelStream().forEach(listing -> vocabulary.topicsOf(listing, sense));
        return listings.size() * 1e9 / (System.nanoTime() - from);
    }

    /// @param rate documents in a second on the wall
    /// @param ofProcessor documents in a second of all processors
    private record Speed(double rate, double ofProcessor, long bytes) {}

    private static Speed speed(
            Workshop workshop, List<Listing> listings, Lookups lookups, int warming, int rounds)
            throws IOException {
        double[] rates = new double[rounds];
        double[] worked = new double[rounds];
        long bytes = 0;
        for (int round = -warming; round < rounds; round++) {
            Path folder = workshop.fresh("index");
            double processor = Machine.processorSeconds();
            long from = System.nanoTime();
            Manifest manifest =
                    new IndexBuilder(folder, lookups, THREADS)
                            .build(listings.stream(), Instant.EPOCH, _ -> {});
            double rate = manifest.documents() * 1e9 / (System.nanoTime() - from);
            if (round == -warming) {
                workshop.tell(String.format(Locale.ROOT, "first build: %,.0f a second", rate));
            }
            if (round >= 0) {
                rates[round] = rate;
                worked[round] = manifest.documents() / (Machine.processorSeconds() - processor);
            }
            bytes = manifest.files().stream().mapToLong(Manifest.IndexFile::size).sum();
            Workshop.remove(folder);
        }
        return new Speed(Sample.of(rates).median(), Sample.of(worked).median(), bytes);
    }
}
