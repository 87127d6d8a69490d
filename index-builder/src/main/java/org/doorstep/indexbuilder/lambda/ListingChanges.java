package org.doorstep.indexbuilder.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.doorstep.search.s3.Behind;

/// Changes from the listings' stream. For now they mark the index as behind, which the next
/// sweep mends; the records themselves are not read.
public final class ListingChanges
        implements RequestHandler<Map<String, Object>, ListingChanges.Failures> {

    private final Workshop workshop;

    /// As Lambda makes it.
    public ListingChanges() {
        this(Workshop.ofProcess());
    }

    ListingChanges(Workshop workshop) {
        this.workshop = workshop;
    }

    /// Where the stream is to go on from, as Lambda reads it (`ReportBatchItemFailures`).
    public record Failures(List<Failure> batchItemFailures) {

        /// Names under which Lambda's own serialiser finds the parts of a bean.
        public List<Failure> getBatchItemFailures() {
            return batchItemFailures;
        }
    }

    /// The first record that failed, by its sequence number.
    public record Failure(String itemIdentifier) {

        /// As above.
        public String getItemIdentifier() {
            return itemIdentifier;
        }
    }

    @Override
    public Failures handleRequest(Map<String, Object> event, Context context) {
        if (!(event.get("Records") instanceof List<?> records) || records.isEmpty()) {
            return new Failures(List.of());
        }
        try {
            new Behind(workshop.s3(), workshop.bucket()).mark(workshop.machine().instant());
            return new Failures(List.of());
        } catch (IOException _) {
            return new Failures(List.of(new Failure(sequenceNumber(records.getFirst()))));
        }
    }

    /// An unreadable one is named by nothing, which Lambda takes as the whole batch.
    private static String sequenceNumber(Object record) {
        return record instanceof Map<?, ?> r
                        && r.get("dynamodb") instanceof Map<?, ?> d
                        && d.get("SequenceNumber") instanceof String number
                ? number
                : "";
    }
}
