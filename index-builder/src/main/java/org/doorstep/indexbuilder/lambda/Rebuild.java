package org.doorstep.indexbuilder.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.indexbuilder.IndexBuilder;
import org.doorstep.indexbuilder.sense.ListingSense;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.knowledge.LandmarkFile;
import org.doorstep.listing.Listings;
import org.doorstep.search.lucene.Manifest;
import org.doorstep.search.s3.Publication;
import org.doorstep.search.s3.Publisher;

/// The whole index, built from the table and published to the bucket, its landmarks with it. One
/// build at a time for a workshop.
record Rebuild(Workshop workshop) {

    private static final int THREADS = 2;

    /// Builds and publishes.
    ///
    /// @throws IOException when the disk or S3 refuses; the old index then stands
    Publication run() throws IOException {
        Path folder = workshop.folder();
        empty(folder);
        try {
            // Taken before the table is read: whatever changes from now on may not be in it.
            Instant began = workshop.machine().instant();
            Knowledge knowledge = Knowledge.shipped();
            var landmarks = new LandmarkFile.Gathering(knowledge.lookups());
            Manifest built = build(folder, began, knowledge, landmarks);
            Path files = folder.resolve(built.folder());
            return new Publisher(workshop.s3(), workshop.bucket())
                    .publish(with(built, landmarks.lines(), files), files);
        } finally {
            empty(folder);
        }
    }

    private Manifest build(
            Path folder, Instant began, Knowledge knowledge, LandmarkFile.Gathering landmarks)
            throws IOException {
        KeptInBucket kept = new KeptInBucket(workshop.s3(), workshop.bucket());
        try (ListingSense sense = kept.open();
                Stream<Listings.Versioned> all = workshop.listings().all()) {
            Manifest built =
                    new IndexBuilder(folder, knowledge.lookups(sense), THREADS)
                            .build(
                                    all.map(Listings.Versioned::listing).peek(landmarks::see),
                                    began,
                                    _ -> {});
            kept.save(sense);
            return built;
        }
    }

    /// The manifest with one file more.
    private static Manifest with(Manifest built, String landmarks, Path files) throws IOException {
        byte[] bytes = landmarks.getBytes(StandardCharsets.UTF_8);
        Files.write(files.resolve(LandmarkFile.NAME), bytes);
        List<Manifest.IndexFile> all = new ArrayList<>(built.files());
        all.add(new Manifest.IndexFile(LandmarkFile.NAME, bytes.length, sha256(bytes)));
        return new Manifest(
                built.schema(),
                built.build(),
                built.builtAt(),
                built.listings(),
                built.documents(),
                all);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// What a build that was killed left behind would fill a function's small disk.
    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }
}
