package org.doorstep.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.local.Store;

/// Edits listings one by one by the store's own API, until it is killed, and says so after each:
/// a process of its own for {@link KillBench}. Arguments: the store's folder, the first and last
/// number of its listings, the edition.
public final class KillEditor {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    private KillEditor() {}

    /// Edits in turn; prints the number of each listing after the store has said that it is kept.
    public static void main(String[] args) throws IOException {
        int first = Integer.parseInt(args[1]);
        int last = Integer.parseInt(args[2]);
        try (Store store = Store.open(Path.of(args[0]));
                PrintStream out =
                        new PrintStream(
                                new FileOutputStream(FileDescriptor.out),
                                true,
                                StandardCharsets.UTF_8)) {
            Listings listings = store.listings();
            out.println("ready");
            for (int n = first; n < last; n++) {
                Listings.Versioned seen = listings.find("service-" + n).orElseThrow();
                String words = String.format(Locale.ROOT, "Edited. Edition %s.", args[3]);
                Listing edited = KillLedger.withDescription(seen.listing(), words);
                if (listings.save(edited, seen.version(), "editor", AT)
                        instanceof Listings.Saved.Done) {
                    out.println(n);
                }
            }
            out.println("done");
        }
    }
}
