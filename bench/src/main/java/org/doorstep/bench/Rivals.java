package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;

/// The rivals that this machine can run, filled with the same listings, by name.
record Rivals(Map<String, Rival> byName) implements AutoCloseable {

    /// SQLite always; PostGIS where its package is installed.
    static Rivals open(Path folder, Supplier<Stream<Listing>> listings, Workshop workshop)
            throws IOException {
        Map<String, Rival> all = new LinkedHashMap<>();
        Path file = folder.resolve("rival.db");
        SqliteRival.build(file, listings.get());
        all.put("SQLite", SqliteRival.open(file));
        Optional<PostgresServer> server = PostgresServer.start();
        if (server.isPresent()) {
            all.put("PostGIS", PostgisRival.open(server.get(), listings.get()));
        } else {
            workshop.tell(
                    "no PostGIS here: apt-get install postgresql-15-postgis-3 adds that rival");
        }
        return new Rivals(all);
    }

    @Override
    public void close() {
        byName.values().forEach(Rival::close);
    }
}
