package org.doorstep.indexbuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.search.lucene.FolderWriter;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.search.lucene.Manifest;

/// Builds a whole index from all listings and publishes it. A build that fails or is killed
/// leaves the published index as it was. One build at a time for a target folder.
///
/// @param target the folder of indexes, made when it is not there
/// @param threads how many write at once; 2 is right for two cores
public record IndexBuilder(Path target, Lookups lookups, int threads) {

    /// Builds and publishes.
    ///
    /// @param listings all of them; read once, by one thread at a time
    /// @param builtAt the machine's time, for people to read
    /// @param progress is told how many listings were read so far, now and then, from any thread
    /// @throws IOException when the disk refuses; nothing is published then
    public Manifest build(Stream<Listing> listings, Instant builtAt, IntConsumer progress)
            throws IOException {
        Files.createDirectories(target);
        OldIndexes old = new OldIndexes(target);
        String build = old.nextBuild(builtAt);
        Manifest manifest;
        Path folder = target.resolve("index-" + build);
        try (FolderWriter writer = new FolderWriter(folder, lookups)) {
            Intake intake = new Intake(listings.iterator(), writer, progress);
            intake.run(threads);
            List<Manifest.IndexFile> files = writer.finish();
            manifest =
                    new Manifest(
                            Manifest.SCHEMA,
                            build,
                            builtAt,
                            intake.listings(),
                            intake.documents(),
                            files);
        }
        new IndexFolder(target).publish(manifest);
        old.tidy(manifest);
        return manifest;
    }
}
