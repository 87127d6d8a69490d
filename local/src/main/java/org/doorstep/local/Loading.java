package org.doorstep.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.doorstep.functions.Clocks;
import org.doorstep.listing.Listings;

/// Loads files into the store, a report as it goes, and the index built anew at its end.
record Loading(DataFolder data, Archive archive, Clocks clocks, Report report) {

    private static final Set<String> FORMATS = Set.of("oruk", "csv");

    /// What became of the records of a file.
    record Counts(int added, int changed, int unchanged, int rejected) {
        String words() {
            return "added "
                    + added
                    + ", changed "
                    + changed
                    + ", unchanged "
                    + unchanged
                    + ", rejected "
                    + rejected;
        }
    }

    /// @throws UsageFault when there is no reader for this format
    static void requireFormat(String format) throws UsageFault {
        if (!FORMATS.contains(format)) {
            throw new UsageFault("there is no import for --format " + format + " yet");
        }
    }

    /// Loads the seeds, whose dates are relative to the day they are loaded.
    static Counts seeds(
            Path file, LocalDate today, Listings listings, DataFolder data, InstantSource machine)
            throws IOException {
        return new Counts(0, 0, 0, 0);
    }

    /// Loads the files of an errand.
    ///
    /// @return the exit code
    int load(Errand.Load load) throws IOException {
        report.say("nothing loads yet: " + load.files() + archive + clocks + data);
        return 1;
    }
}
