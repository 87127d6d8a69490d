package org.doorstep.search.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.IndexSource;
import org.doorstep.search.lucene.Manifest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Published indexes read from a bucket into a folder of this machine, which keeps the last one
/// in the very form of an {@link IndexFolder}: what was fetched once answers while S3 is away.
///
/// Objects: `manifest.json`, and each file of an index as `files/SHA-256`. A file's name is its
/// content, so that a manifest never means other bytes than it did when it was written.
public final class IndexBucket implements IndexSource {

    private final S3Client s3;
    private final String bucket;
    private final IndexFolder kept;
    private volatile Seen seen = new Seen("", Optional.empty());

    /// The manifest as it was last read, by its entity tag.
    private record Seen(String tag, Optional<Manifest> manifest) {}

    /// @param folder where what is fetched is kept; made when it is not there
    public IndexBucket(S3Client s3, String bucket, Path folder) {
        this.s3 = s3;
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
        try {
            var answer =
                    s3.getObjectAsBytes(
                            request -> {
                                request.bucket(bucket).key(Manifest.NAME);
                                if (!before.tag.isEmpty()) {
                                    request.ifNoneMatch(before.tag);
                                }
                            });
            Manifest manifest = Manifest.read(answer.asByteArrayUnsafe());
            seen = new Seen(answer.response().eTag(), Optional.of(manifest));
            return seen.manifest;
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (S3Exception fault) {
            if (fault.statusCode() == 304) {
                return before.manifest;
            }
            throw away(fault);
        } catch (SdkException fault) {
            throw away(fault);
        }
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
        new Fetching(s3, bucket, folder).all(manifest.files());
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
