package org.doorstep.search.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.search.lucene.Manifest;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/// Publishes an index to a bucket: the files first, each under its content's name and checked by
/// S3 as it arrives, and last the manifest, on condition that nobody changed it meanwhile
/// (S3 conditional writes: `If-Match`, or `If-None-Match: *` for the first).
public record Publisher(S3Client s3, String bucket) {

    /// More builders than this at one time have lost their way.
    private static final int ATTEMPTS = 5;

    private static final Tag SUPERSEDED = Tag.builder().key("superseded").value("true").build();

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    /// The manifest that counts and its entity tag; no tag when there is none yet.
    private record Standing(@Nullable String tag, Optional<Manifest> manifest) {}

    /// Publishes the files in a folder. The build gets the number after the one that stands.
    ///
    /// @param built the manifest of these files, `builtAt` being a time before the first listing
    ///     was read
    /// @throws IOException when S3 or the disk refuses; what was published before then stands
    public Publication publish(Manifest built, Path folder) throws IOException {
        try {
            for (Manifest.IndexFile file : built.files()) {
                put(file, folder.resolve(file.name()));
            }
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Standing standing = standing();
                Optional<Manifest> newer =
                        standing.manifest.filter(m -> m.builtAt().isAfter(built.builtAt()));
                if (newer.isPresent()) {
                    return new Publication.Overtaken(newer.get());
                }
                Manifest next = named(built, standing.manifest);
                if (swap(next, standing.tag)) {
                    standing.manifest.ifPresent(old -> retire(old, next));
                    return new Publication.Published(next);
                }
            }
        } catch (SdkException fault) {
            throw IndexBucket.away(fault);
        }
        throw new IOException("others published at every attempt");
    }

    private void put(Manifest.IndexFile file, Path path) {
        String checked = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        var unused =
                s3.putObject(
                        request ->
                                request.bucket(bucket)
                                        .key(IndexBucket.key(file.sha256()))
                                        .checksumSHA256(checked),
                        path);
    }

    /// Marks what only the index before was made of: the bucket's own rule removes it when no
    /// reader can be at it any more. Writing a file again takes its mark away. A mark that fails
    /// costs some storage and nothing else.
    private void retire(Manifest old, Manifest next) {
        Set<String> kept =
                next.files().stream().map(Manifest.IndexFile::sha256).collect(Collectors.toSet());
        for (Manifest.IndexFile file : old.files()) {
            if (!kept.contains(file.sha256())) {
                try {
                    mark(file);
                } catch (SdkException _) {
                    return;
                }
            }
        }
    }

    private void mark(Manifest.IndexFile file) {
        var unused =
                s3.putObjectTagging(
                        request ->
                                request.bucket(bucket)
                                        .key(IndexBucket.key(file.sha256()))
                                        .tagging(t -> t.tagSet(SUPERSEDED)));
    }

    /// The manifest that counts; none when there is none, or one of another schema.
    ///
    /// @throws IOException when the bucket does not answer
    public Optional<Manifest> latest() throws IOException {
        try {
            return standing().manifest;
        } catch (SdkException fault) {
            throw IndexBucket.away(fault);
        }
    }

    private Standing standing() throws IOException {
        try {
            var answer = s3.getObjectAsBytes(request -> request.bucket(bucket).key(Manifest.NAME));
            return new Standing(answer.response().eTag(), readable(answer.asByteArrayUnsafe()));
        } catch (NoSuchKeyException _) {
            return new Standing(null, Optional.empty());
        }
    }

    /// A manifest of another schema is replaced, not read.
    private static Optional<Manifest> readable(byte[] json) {
        try {
            return Optional.of(Manifest.read(json));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private boolean swap(Manifest next, @Nullable String tag) {
        try {
            var unused =
                    s3.putObject(
                            request -> {
                                request.bucket(bucket)
                                        .key(Manifest.NAME)
                                        .contentType("application/json");
                                if (tag == null) {
                                    request.ifNoneMatch("*");
                                } else {
                                    request.ifMatch(tag);
                                }
                            },
                            RequestBody.fromBytes(next.write()));
            return true;
        } catch (S3Exception fault) {
            if (fault.statusCode() == PRECONDITION_FAILED || fault.statusCode() == CONFLICT) {
                return false;
            }
            throw fault;
        }
    }

    /// The build under the number after the one that stands, and its own time.
    private static Manifest named(Manifest built, Optional<Manifest> standing) {
        int last = standing.map(m -> number(m.build())).orElse(0);
        String time = built.build().substring(built.build().indexOf('-') + 1);
        return new Manifest(
                built.schema(),
                String.format(Locale.ROOT, "%08d-%s", last + 1, time),
                built.builtAt(),
                built.listings(),
                built.documents(),
                built.files());
    }

    private static int number(String build) {
        int dash = build.indexOf('-');
        try {
            return Integer.parseInt(dash < 0 ? build : build.substring(0, dash));
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
