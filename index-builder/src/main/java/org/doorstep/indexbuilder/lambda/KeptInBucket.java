package org.doorstep.indexbuilder.lambda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.doorstep.indexbuilder.sense.ListingSense;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// What was worked out from the texts of listings, kept in the bucket from one build to the next.
/// It is an object by itself, not a file of an index: those who search never fetch it. A build
/// without it only takes longer.
record KeptInBucket(S3Client s3, String bucket) {

    /// A build has 15 minutes and does some fifty texts a second; the next one goes on.
    private static final int MOST_NEW_TEXTS = 15_000;

    /// The key of the object.
    static final String KEY = "readings";

    /// A reading with what the last build kept.
    ///
    /// @throws IOException when S3 does not answer
    ListingSense open() throws IOException {
        ListingSense sense = ListingSense.open(MOST_NEW_TEXTS);
        try {
            byte[] kept =
                    s3.getObjectAsBytes(request -> request.bucket(bucket).key(KEY))
                            .asByteArrayUnsafe();
            sense.load(new ByteArrayInputStream(kept));
        } catch (NoSuchKeyException _) {
            return sense;
        } catch (SdkException fault) {
            throw new IOException("the bucket does not answer", fault);
        }
        return sense;
    }

    /// Keeps what this build asked about, when it worked out anything.
    ///
    /// @throws IOException when S3 refuses
    void save(ListingSense sense) throws IOException {
        if (sense.workedOut() == 0) {
            return;
        }
        try {
            var unused =
                    s3.putObject(
                            request -> request.bucket(bucket).key(KEY),
                            RequestBody.fromBytes(sense.written()));
        } catch (SdkException fault) {
            throw new IOException("the bucket does not answer", fault);
        }
    }
}
