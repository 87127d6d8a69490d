package org.doorstep.texting.dynamodb;

import java.util.function.Supplier;
import org.doorstep.texting.Uncertain;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Tells faults after which nothing was written from those after which nobody knows.
final class Certainty {

    private Certainty() {}

    /// The call's answer.
    ///
    /// @throws Uncertain when the table may have done what it was asked to
    static <T> T of(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkClientException fault) {
            throw new Uncertain("the table did not answer", fault);
        } catch (DynamoDbException fault) {
            if (fault.statusCode() >= 500) {
                throw new Uncertain("the table failed", fault);
            }
            throw fault;
        }
    }

    /// Whether a transaction did not happen for the condition of this one of its writes.
    static boolean failed(TransactionCanceledException cancelled, int at) {
        return "ConditionalCheckFailed".equals(cancelled.cancellationReasons().get(at).code());
    }
}
