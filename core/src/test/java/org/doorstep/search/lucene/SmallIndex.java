package org.doorstep.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.doorstep.listing.Listing;
import org.doorstep.search.Match;
import org.doorstep.search.Results;

/// An index of a handful of listings in a folder, published as the builder would.
record SmallIndex(Path folder) {

    static final Instant BUILT = Instant.parse("2026-11-24T03:00:00Z");

    /// Writes and publishes these listings under a build's name.
    Manifest publish(String build, Lookups lookups, List<Listing> listings) throws IOException {
        Manifest manifest = write(build, lookups, listings);
        new IndexFolder(folder).publish(manifest);
        return manifest;
    }

    /// Writes them and publishes nothing: what a crash leaves.
    Manifest write(String build, Lookups lookups, List<Listing> listings) throws IOException {
        try (FolderWriter writer = new FolderWriter(folder.resolve("index-" + build), lookups)) {
            int documents = 0;
            for (Listing l : listings) {
                documents += writer.add(l);
            }
            return new Manifest(
                    Manifest.SCHEMA, build, BUILT, listings.size(), documents, writer.finish());
        }
    }

    /// A search over these offers.
    static LuceneSearch of(Path folder, An... offers) throws IOException {
        return of(folder, Lookups.NONE, offers);
    }

    static LuceneSearch of(Path folder, Lookups lookups, An... offers) throws IOException {
        new SmallIndex(folder)
                .publish("1", lookups, Arrays.stream(offers).map(An::listing).toList());
        return LuceneSearch.open(new IndexFolder(folder)).orElseThrow();
    }

    /// The names of what was found, in order.
    static List<String> names(Results results) {
        return results.matches().stream().map(m -> m.listing().name()).toList();
    }

    static Match only(Results results) {
        if (results.matches().size() != 1) {
            throw new AssertionError("one match expected: " + names(results));
        }
        return results.matches().getFirst();
    }
}
