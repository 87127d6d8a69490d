package org.doorstep.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.doorstep.conversation.Desk;
import org.doorstep.conversation.Receptionist;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.knowledge.LandmarkFile;
import org.doorstep.listing.InMemoryListings;
import org.doorstep.listing.Listings;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.LuceneSearch;

/// The seed world as it stands on the day it was loaded, with every part real but the store.
final class SeedWorld {

    /// The day the seeds were loaded on: a Tuesday.
    static final Instant LOADED = Instant.parse("2026-11-24T09:00:00Z");

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private SeedWorld() {}

    /// Somebody at the desk who knows the seeds.
    ///
    /// @param folder an empty folder for the index
    static Receptionist receptionist(Path folder) throws IOException {
        Listings listings = new InMemoryListings();
        InstantSource machine = InstantSource.fixed(LOADED);
        String counts = Loading.seeds(seeds(), DAY, listings, machine);
        if (!counts.contains(" 0 rejected")) {
            throw new IllegalStateException("the seeds do not load: " + counts);
        }
        DataFolder data = new DataFolder(folder);
        Knowledge knowledge = Knowledge.shipped();
        Shelves.build(data, listings, knowledge, machine, _ -> {});
        knowledge.learn(LandmarkFile.read(data.landmarks()));
        LuceneSearch search = LuceneSearch.open(new IndexFolder(data.index())).orElseThrow();
        return new Receptionist(
                new SafetyCheck(),
                new HelpLines(),
                knowledge.understanding(),
                search,
                new Desk("Doorstep", "the Bow link workers on 020 7946 0990", Desk.LONDON));
    }

    private static Path seeds() {
        return Path.of(
                Objects.requireNonNull(System.getProperty("doorstep.root")),
                "seeds",
                "listings.jsonl");
    }
}
