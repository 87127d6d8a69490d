package org.doorstep.bench.relevance;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.listing.Listing;
import org.doorstep.listing.importing.SeedDates;
import org.doorstep.listing.openreferral.OpenReferralReader;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;
import org.doorstep.time.HoursReader;

/// The directories that messages are judged in, as far as they are here: the seeds, and two that
/// were written for it on postcodes of Derby and Plymouth, are; two real ones lie in a folder of
/// data beside the checkout.
final class Directories implements Closeable {

    /// The day on which everything is asked: a Tuesday.
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final HoursText HOURS =
            (text, today) -> {
                HoursReader.Hours read = HoursReader.read(text, today);
                return new HoursText.Hours(read.schedules(), read.notUnderstood());
            };

    private final Map<String, Directory> all = new LinkedHashMap<>();

    /// Loads what is there.
    ///
    /// @param root the checkout
    /// @param folder empty, for indexes
    static Directories open(Path root, Path folder) throws IOException {
        Directories directories = new Directories();
        Path data = root.resolve("..").resolve("shared").resolve("data");
        directories.add("seeds", seeds(root.resolve("seeds").resolve("listings.jsonl")), folder);
        Path judged = root.resolve("bench").resolve("judgements");
        for (Path written :
                List.of(
                        judged.resolve("elsewhere").resolve("derby.jsonl"),
                        judged.resolve("coast").resolve("plymouth.jsonl"))) {
            String name = written.getFileName().toString().replace(".jsonl", "");
            directories.add(name, written(name, written), folder);
        }
        Path birmingham = data.resolve("uk-warm-spaces-birmingham").resolve("birmingham.oruk.json");
        if (Files.exists(birmingham)) {
            directories.add("birmingham", birmingham(birmingham), folder);
        }
        Path street = data.resolve("uk-streetsupport").resolve("services_distinct.jsonl");
        if (Files.exists(street)) {
            directories.add("streetsupport", streetSupport(street), folder);
        }
        return directories;
    }

    private void add(String name, List<Listing> listings, Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        all.put(name, new Directory(name, listings, own));
    }

    private static List<Listing> seeds(Path file) throws IOException {
        Reading reading = Reading.of("seeds", DAY, HOURS).withValues(new SeedDates(DAY));
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, reading);
        }
    }

    private static List<Listing> written(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Reading.of(name, DAY, HOURS));
        }
    }

    /// They are all warm spaces, though their entries do not say so.
    private static List<Listing> birmingham(Path file) throws IOException {
        Reading reading = Reading.of("birmingham", DAY, HOURS).withTopic(Optional.of("warm-space"));
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, reading);
        }
    }

    private static List<Listing> streetSupport(Path file) throws IOException {
        byte[] lines = StreetSupport.converted(file);
        return read(new ByteArrayInputStream(lines), Reading.of("streetsupport", DAY, HOURS));
    }

    private static List<Listing> read(InputStream in, Reading reading) {
        List<Listing> listings = new ArrayList<>();
        new OpenReferralReader(reading)
                .read(
                        in,
                        each -> {
                            if (each instanceof Read.Loaded(Listing listing, _)) {
                                listings.add(listing);
                            }
                        });
        return listings;
    }

    Set<String> names() {
        return all.keySet();
    }

    /// The directory of that name; it must be here.
    Directory of(Query query) {
        Directory directory = all.get(query.directory());
        if (directory == null) {
            throw new IllegalArgumentException("there is no directory " + query.directory());
        }
        return directory;
    }

    @Override
    public void close() throws IOException {
        for (Directory directory : all.values()) {
            directory.close();
        }
    }
}
