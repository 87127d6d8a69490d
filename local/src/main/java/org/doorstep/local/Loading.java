package org.doorstep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.Clocks;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.listing.importing.Format;
import org.doorstep.listing.importing.Import;
import org.doorstep.listing.importing.ProblemFile;
import org.doorstep.listing.importing.Progress;
import org.doorstep.listing.importing.SeedDates;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Reading;
import org.doorstep.safety.NumberScreen;
import org.doorstep.time.HoursReader;

/// Loads files into the store, told as it goes, and builds the index anew at its end.
record Loading(DataFolder data, Archive archive, Clocks clocks, Report report) {

    /// How much of the bar is for the file; the index takes the rest.
    private static final int FILE_PERMILLE = 900;

    private static final NumberScreen NUMBERS = new NumberScreen();

    private static final HoursText HOURS =
            (text, today) -> {
                HoursReader.Hours read = HoursReader.read(text, today);
                return new HoursText.Hours(read.schedules(), read.notUnderstood());
            };

    /// The format of that name.
    ///
    /// @throws UsageFault when there is no reader for it
    static Format format(String name) throws UsageFault {
        return Format.of(name)
                .orElseThrow(
                        () -> new UsageFault("there is no import for --format " + name + " yet"));
    }

    /// Loads the seeds, whose dates are relative to the day they are loaded.
    ///
    /// @return what became of them, in words
    static String seeds(Path file, LocalDate today, Listings listings, InstantSource machine) {
        Reading reading = Reading.of("seeds", today, HOURS).withValues(new SeedDates(today));
        return words(
                new Import(listings, machine.instant(), _ -> {}, Progress.NONE)
                        .run(file, Format.ORUK, reading));
    }

    /// Loads the files of an errand.
    ///
    /// @return the exit code: 0 when every file was read, whatever became of its records
    /// @throws IOException when the index cannot be built
    int load(Errand.Load load) throws IOException {
        DataFolder.write(data.behind(), "an import began\n");
        int code = 0;
        Set<Path> problems = new LinkedHashSet<>();
        for (String name : load.files()) {
            Path file = Path.of(name);
            String source = load.source() == null ? sourceOf(file) : load.source();
            Path beside = problems(source);
            if (problems.add(beside)) {
                Files.deleteIfExists(beside);
            }
            code = Math.max(code, load(file, source, beside, load));
        }
        problems.stream()
                .filter(Files::exists)
                .forEach(kept -> report.say("What was not loaded, and why: " + kept));
        report.progress("Building the index", FILE_PERMILLE);
        archive.shelves().rebuild(_ -> {});
        report.progress("Building the index", 1000);
        report.say(archive.shelves().search().listings() + " listings can be found now.");
        return code;
    }

    private int load(Path file, String source, Path problems, Errand.Load load) throws IOException {
        LocalDate today = LocalDate.ofInstant(clocks.personsNow(), Desk.LONDON);
        Reading reading =
                Reading.of(source, today, HOURS).withTopic(Optional.ofNullable(load.topic()));
        String name = file.getFileName().toString();
        try (ProblemFile rejected = new ProblemFile(problems, name)) {
            var counts =
                    new Import(
                                    archive.listings(),
                                    clocks.machinesNow(),
                                    rejected,
                                    (_, bytes, of) -> progress(file, bytes, of),
                                    Loading::doubtfulNumbers)
                            .run(file, load.readAs(), reading);
            report.say(name + ": " + words(counts));
        } catch (UncheckedIOException fault) {
            report.say("doorstep: cannot read " + name + " to its end");
            return 1;
        }
        return 0;
    }

    /// Help-line numbers that are not quite the canonical ones, for somebody to look at.
    private static List<String> doubtfulNumbers(Listing listing) {
        String words =
                Stream.of(
                                listing.name(),
                                listing.description(),
                                listing.applicationProcess(),
                                listing.alert())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(". "));
        return NUMBERS.doubts(words).stream()
                .map(doubt -> doubt.written() + " is not quite " + doubt.line().text())
                .toList();
    }

    private void progress(Path file, long bytes, long of) {
        if (of > 0) {
            int permille = (int) Math.min(FILE_PERMILLE - 1, FILE_PERMILLE * bytes / of);
            report.progress("Loading " + file.getFileName(), permille);
        }
    }

    /// The file for what a source's records lack, of all the files of one errand.
    private Path problems(String source) throws IOException {
        Path folder = data.folder().resolve("rejected");
        Files.createDirectories(folder);
        return folder.resolve(source.replaceAll("[^A-Za-z0-9._-]", "_") + ".jsonl");
    }

    /// A file's own name is its source when nobody gave one: two files never overwrite each
    /// other's listings, and the same file again finds its own.
    private static String sourceOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String words(org.doorstep.listing.importing.Report counts) {
        return counts.added()
                + " added, "
                + counts.changed()
                + " changed, "
                + counts.unchanged()
                + " unchanged, "
                + counts.rejected()
                + " rejected"
                + (counts.warnings() == 0 ? "" : ", " + counts.warnings() + " warnings");
    }
}
