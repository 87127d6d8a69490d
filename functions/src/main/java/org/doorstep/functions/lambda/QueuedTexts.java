package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Journal;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Outcome;

/// Texts as the queue hands them over, each answered by itself. One that cannot be answered now
/// stays in the queue, which forgets it within a day. One that is no text will never be one: it
/// is told of and taken. There is no queue of the lost, where words would lie for anybody to read.
public final class QueuedTexts {

    private static final String SENT = "SentTimestamp";

    private final Texting texting;
    private final Journal journal;

    public QueuedTexts(Texting texting, Journal journal) {
        this.texting = texting;
        this.journal = journal;
    }

    /// Takes a batch.
    ///
    /// @return those that are to come again (`batchItemFailures`)
    public SQSBatchResponse take(SQSEvent batch) {
        List<BatchItemFailure> again = new ArrayList<>();
        for (SQSMessage message : batch.getRecords()) {
            try {
                if (!taken(message)) {
                    again.add(new BatchItemFailure(message.getMessageId()));
                }
            } catch (RuntimeException fault) {
                journal.failed("text", fault);
                again.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(again);
    }

    private boolean taken(SQSMessage message) {
        Optional<ReceivedText> text = ReceivedText.read(message.getBody());
        if (text.isEmpty()) {
            journal.failed("unreadable-text", new IllegalArgumentException());
            return true;
        }
        Inbound inbound = since(sent(message), inbound(text.get()));
        return !(texting.receive(inbound, Manner.GATEWAY, Duration.ZERO) instanceof Outcome.Again);
    }

    private Inbound inbound(ReceivedText text) {
        return texting.inbound(
                ReceivedTexts.PROVIDER, text.id(), text.from(), text.to(), text.words());
    }

    /// A text is as old as its time in the queue: a late answer is no answer.
    private static Inbound since(Optional<Instant> sent, Inbound text) {
        return sent.filter(at -> at.isBefore(text.at()))
                .map(
                        at ->
                                new Inbound(
                                        text.provider(),
                                        text.id(),
                                        text.from(),
                                        text.to(),
                                        text.words(),
                                        text.channel(),
                                        at))
                .orElse(text);
    }

    /// When the queue got it: milliseconds since 1970 (Lambda, "Using Lambda with Amazon SQS").
    private static Optional<Instant> sent(SQSMessage message) {
        Map<String, String> said = message.getAttributes();
        return Optional.ofNullable(said == null ? null : said.get(SENT))
                .filter(millis -> millis.matches("\\d{1,15}"))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }
}
