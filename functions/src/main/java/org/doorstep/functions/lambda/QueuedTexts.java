package org.doorstep.functions.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.doorstep.functions.texts.Texting;
import org.doorstep.functions.web.Journal;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Outcome;
import org.jspecify.annotations.Nullable;

/// Texts as the queue hands them over, each answered by itself. One that cannot be answered now
/// stays in the queue, which forgets it within a day. One that is no text will never be one: it
/// is told of and taken. There is no queue of the lost, where words would lie for anybody to read.
public final class QueuedTexts {

    private final Texting texting;
    private final ToldTexts told;
    private final Journal journal;

    /// @param ledger is told what became of texts the provider took, which comes by the same queue
    public QueuedTexts(Texting texting, Supplier<Ledger> ledger, Journal journal) {
        this.texting = texting;
        this.told = new ToldTexts(ledger, journal);
        this.journal = journal;
    }

    /// Takes one message of the queue.
    ///
    /// @param body as the queue has it
    /// @param sent when the queue got it, milliseconds since 1970 (Lambda, "Using Lambda with
    ///     Amazon SQS"), or null
    /// @return whether it is done with; otherwise it is to come again
    public boolean takes(String body, @Nullable String sent) {
        try {
            if (told.took(body)) {
                return true;
            }
            Optional<ReceivedText> text = ReceivedText.read(body);
            if (text.isEmpty()) {
                journal.failed("unreadable-text", new IllegalArgumentException());
                return true;
            }
            Inbound inbound = since(sent(sent), inbound(text.get()));
            return !(texting.receive(inbound, Manner.GATEWAY, Duration.ZERO)
                    instanceof Outcome.Again);
        } catch (RuntimeException fault) {
            journal.failed("text", fault);
            return false;
        }
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

    private static Optional<Instant> sent(@Nullable String millis) {
        return Optional.ofNullable(millis)
                .filter(m -> m.matches("\\d{1,15}"))
                .map(m -> Instant.ofEpochMilli(Long.parseLong(m)));
    }
}
