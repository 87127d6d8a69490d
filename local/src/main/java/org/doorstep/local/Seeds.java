package org.doorstep.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.Clocks;
import org.doorstep.listing.Listings;

/// The small world of `seeds/`, loaded into a data folder the first time it is used.
record Seeds(DataFolder data, boolean empty, Clocks clocks, Terminal terminal) {

    /// Fills a new folder, or notes that it was begun empty. A folder that was begun is left
    /// alone.
    ///
    /// @throws IOException when the seeds cannot be read or not be kept
    void fill(Listings listings) throws IOException {
        if (Files.exists(data.begun())) {
            return;
        }
        DataFolder.write(data.behind(), "the folder was begun\n");
        Optional<Path> file = empty ? Optional.empty() : file();
        if (file.isPresent()) {
            LocalDate today = LocalDate.ofInstant(clocks.personsNow(), Desk.LONDON);
            String counts = Loading.seeds(file.get(), today, listings, clocks.machine());
            terminal.say("Loaded the seeds: " + counts);
        }
        DataFolder.write(data.begun(), empty ? "empty\n" : "seeds\n");
    }

    /// The seeds of the checkout that runs this: the launcher says where it is.
    private static Optional<Path> file() {
        Path file = Path.of(System.getProperty("doorstep.root", "."), "seeds", "listings.jsonl");
        return Optional.of(file).filter(Files::exists);
    }
}
