package org.doorstep.listing.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.listing.csv.CsvReader;
import org.doorstep.listing.openreferral.OpenReferralReader;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;

/// Loads files into the store of listings. The same file twice changes nothing; nothing is
/// deleted; what is in use by another source is never overwritten.
///
/// @param listings the store
/// @param at the machine's time of the loading, which history will show
/// @param problems is told of everything that was not loaded
/// @param progress is told how far it has come
/// @param screen what somebody should look at in a listing, in words; it is loaded all the same
public record Import(
        Listings listings,
        Instant at,
        Consumer<Problem> problems,
        Progress progress,
        Function<Listing, List<String>> screen) {

    /// Loads without a screen.
    public Import(Listings listings, Instant at, Consumer<Problem> problems, Progress progress) {
        this(listings, at, problems, progress, _ -> List.of());
    }

    /// Loads a file.
    ///
    /// @throws UncheckedIOException when the file cannot be read
    public Report run(Path file, Format format, Reading reading) {
        try (InputStream in = Files.newInputStream(file)) {
            return run(in, Files.size(file), format, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Loads a stream to its end; does not close it.
    ///
    /// @param bytes how long it is, or -1 when nobody knows
    public Report run(InputStream in, long bytes, Format format, Reading reading) {
        Counted counted = new Counted(in);
        try (Loading loading = new Loading(this, reading.source(), counted, bytes)) {
            Consumer<Read> each = loading::take;
            switch (format) {
                case ORUK -> new OpenReferralReader(reading).read(counted, each);
                case CSV -> new CsvReader(reading).read(counted, each).forEach(loading::remark);
            }
            return loading.finish();
        }
    }
}
