package org.doorstep.search.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.IndexSource;
import org.doorstep.search.lucene.Manifest;
import software.amazon.awssdk.core.exception.SdkException;

/// Published indexes read from a bucket into a folder of this machine, which keeps the last one
/// in the very form of an {@link IndexFolder}: what was fetched once answers while S3 is away.
///
/// Objects: `manifest.json`, and each file of an index as `files/SHA-256`. A file's name is its
/// content, so that a manifest never means other bytes than it did when it was written.
public final class IndexBucket implements IndexSource {

    private final BucketReader bucket;
    private final IndexFolder kept;
    private volatile Seen seen = new Seen("", Optional.empty());

    /// The manifest as it was last read, by its entity tag.
    private record Seen(String tag, Optional<Manifest> manifest) {}

    /// @param folder where what is fetched is kept; made when it is not there
    public IndexBucket(BucketReader bucket, Path folder) {
        this.bucket = bucket;
        this.kept = new IndexFolder(folder);
    }

    /// The key of a file of this content, a SHA-256 in hexadecimal.
    static String key(String sha256) {
        return "files/" + sha256;
    }

    /// What is kept on this machine: the newest index that was fetched whole.
    public IndexSource kept() {
        return kept;
    }

    /// Asks only whether the manifest is another than last time (RFC 9110, `If-None-Match`).
    @Override
    public Optional<Manifest> latest() throws IOException {
        Seen before = seen;
        return switch (bucket.get(Manifest.NAME, before.tag)) {
            case BucketReader.Answer.Found(InputStream body, String tag) -> {
                try (body) {
                    seen = new Seen(tag, Optional.of(Manifest.read(body.readAllBytes())));
                }
                yield seen.manifest;
            }
            case BucketReader.Answer.Same() -> before.manifest;
            case BucketReader.Answer.Missing() -> Optional.empty();
        };
    }

    /// Fetches what is not there yet, several files at once, each checked against its SHA-256.
    ///
    /// @throws IOException when S3 does not answer, or what it has is not what the manifest says
    @Override
    public Path fetch(Manifest manifest) throws IOException {
        for (Manifest.IndexFile file : manifest.files()) {
            if (!file.name().matches("[A-Za-z0-9_.]{1,80}") || file.name().startsWith(".")) {
                throw new IOException("a manifest that names no file of an index");
            }
        }
        if (!manifest.build().matches("[A-Za-z0-9-]{1,80}")) {
            throw new IOException("a manifest that names no build");
        }
        Path folder = kept.folder().resolve(manifest.folder());
        Files.createDirectories(folder);
        new Fetching(bucket, folder).all(manifest.files());
        kept.publish(manifest);
        Leftovers.remove(kept.folder(), manifest.folder());
        return folder;
    }

    static IOException away(SdkException fault) {
        return new IOException("the bucket does not answer", fault);
    }

    /// Puts a whole file under its name or nothing.
    static void settle(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
