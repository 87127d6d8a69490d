package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.search.Enquiry;

/// The rivals that this machine can run, filled with the same listings, by name: each once asked
/// for the words of a question and once for the synonyms of its topics too.
record Rivals(Map<String, Entrant> byName) implements AutoCloseable {

    /// A rival as it is asked.
    record Entrant(Rival rival, Wording wording) {

        List<Enquiry.Offer> find(Enquiry enquiry, int limit) {
            return rival.find(enquiry, wording, limit);
        }
    }

    /// SQLite always; PostGIS where its package is installed.
    static Rivals open(Path folder, Supplier<Stream<Listing>> listings, Workshop workshop)
            throws IOException {
        Map<String, Entrant> all = new LinkedHashMap<>();
        Path file = folder.resolve("rival.db");
        SqliteRival.build(file, listings.get());
        enter("SQLite", SqliteRival.open(file), all);
        Optional<PostgresServer> server = PostgresServer.start();
        if (server.isPresent()) {
            enter("PostGIS", PostgisRival.open(server.get(), listings.get()), all);
        } else {
            workshop.tell(
                    "no PostGIS here: apt-get install postgresql-15-postgis-3 adds that rival");
        }
        return new Rivals(all);
    }

    private static void enter(String name, Rival rival, Map<String, Entrant> all) {
        all.put(name, new Entrant(rival, Wording.plain()));
        all.put(name + " with synonyms", new Entrant(rival, Wording.withSynonyms()));
    }

    @Override
    public void close() {
        byName.values().stream().map(Entrant::rival).distinct().forEach(Rival::close);
    }
}
