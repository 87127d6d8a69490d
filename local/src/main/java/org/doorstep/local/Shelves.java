package org.doorstep.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.doorstep.functions.House;
import org.doorstep.indexbuilder.IndexBuilder;
import org.doorstep.indexbuilder.sense.ListingSense;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.knowledge.LandmarkFile;
import org.doorstep.listing.Listings;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.search.lucene.LuceneSearch;

/// The index in the data folder: opened, built anew when the store has moved on, and swapped
/// while searches go on.
final class Shelves implements AutoCloseable {

    private static final int THREADS = 2;

    /// New texts whose sense is worked out in one build: some twenty seconds. Later builds go on.
    private static final int MOST_NEW_TEXTS = 2_000;

    private final DataFolder data;
    private final Listings listings;
    private final Knowledge knowledge;
    private final InstantSource machine;
    private final LuceneSearch search;

    private Shelves(
            DataFolder data,
            Listings listings,
            Knowledge knowledge,
            InstantSource machine,
            LuceneSearch search) {
        this.data = data;
        this.listings = listings;
        this.knowledge = knowledge;
        this.machine = machine;
        this.search = search;
    }

    /// Opens the index, building it first when there is none, when the store has moved on, or
    /// when what lies there cannot be read.
    ///
    /// @throws IOException when it can be neither read nor built
    static Shelves open(
            DataFolder data, Listings listings, Knowledge knowledge, InstantSource machine)
            throws IOException {
        Optional<LuceneSearch> there = Files.exists(data.behind()) ? Optional.empty() : whole(data);
        if (there.isEmpty()) {
            build(data, listings, knowledge, machine, _ -> {});
        }
        LuceneSearch search =
                there.isPresent()
                        ? there.get()
                        : whole(data).orElseThrow(() -> new IOException("no index was built"));
        return new Shelves(data, listings, knowledge, machine, search);
    }

    private static Optional<LuceneSearch> whole(DataFolder data) {
        try {
            return LuceneSearch.open(new IndexFolder(data.index()));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /// Builds the index of what the store holds now and takes it up.
    ///
    /// @param progress is told how many listings were read so far, from any thread
    /// @throws IOException when the disk refuses; the old index then goes on answering
    synchronized void rebuild(IntConsumer progress) throws IOException {
        build(data, listings, knowledge, machine, progress);
        search.refresh();
    }

    /// Builds the index in a folder nobody searches.
    static void build(
            DataFolder data,
            Listings listings,
            Knowledge knowledge,
            InstantSource machine,
            IntConsumer progress)
            throws IOException {
        LandmarkFile.Gathering landmarks = new LandmarkFile.Gathering(knowledge.lookups());
        try (ListingSense sense = ListingSense.open(data.readings(), MOST_NEW_TEXTS);
                Stream<Listings.Versioned> all = listings.all()) {
            Lookups lookups = knowledge.lookups(sense);
            var unused =
                    new IndexBuilder(data.index(), lookups, THREADS)
                            .build(
                                    all.map(Listings.Versioned::listing).peek(landmarks::see),
                                    machine.instant(),
                                    progress);
            sense.save(data.readings());
        }
        DataFolder.write(data.landmarks(), landmarks.lines());
        knowledge.learn(LandmarkFile.read(data.landmarks()));
        Files.deleteIfExists(data.behind());
    }

    LuceneSearch search() {
        return search;
    }

    House.Shelf shelf() {
        return new House.Shelf(search.build(), search.builtAt(), search.listings());
    }

    @Override
    public void close() throws IOException {
        search.close();
    }
}
