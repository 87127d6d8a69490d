package org.doorstep.search.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.search.lucene.Manifest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Whether listings changed since the published index was begun: an object that says when the
/// last change was seen. It is never removed, only compared, so that a change during a build is
/// not forgotten by it.
public record Behind(S3Client s3, String bucket) {

    /// The key of the object.
    static final String KEY = "index-is-behind";

    /// Notes that listings changed.
    ///
    /// @param seen the machine's time when the change was seen, after it was made
    /// @throws IOException when S3 refuses
    public void mark(Instant seen) throws IOException {
        try {
            var unused =
                    s3.putObject(
                            request -> request.bucket(bucket).key(KEY),
                            RequestBody.fromString(seen.toString()));
        } catch (SdkException fault) {
            throw IndexBucket.away(fault);
        }
    }

    /// Whether this index lacks a change, or may: a mark that cannot be read says so.
    ///
    /// @throws IOException when S3 does not answer
    public boolean behind(Optional<Manifest> published) throws IOException {
        try {
            String text =
                    s3.getObjectAsBytes(request -> request.bucket(bucket).key(KEY)).asUtf8String();
            Instant changed = Instant.parse(text);
            return published.isEmpty() || !changed.isBefore(published.get().builtAt());
        } catch (NoSuchKeyException _) {
            return published.isEmpty();
        } catch (java.time.format.DateTimeParseException _) {
            return true;
        } catch (SdkException fault) {
            throw IndexBucket.away(fault);
        }
    }
}
