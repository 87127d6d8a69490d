package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.crac.Resource;
import org.doorstep.conversation.Receptionist;
import org.doorstep.functions.House;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.texts.Texting;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Outcome;

/// Texts from the queue. Each is answered by itself: what could not be read or sent goes back to
/// the queue alone (`batchItemFailures`), and after its tries to the queue of the lost. A text
/// that comes twice gets the answer it got before.
public final class ReceivedTexts implements RequestHandler<SQSEvent, SQSBatchResponse>, Resource {

    /// The name of this provider in the ledger.
    static final String PROVIDER = "aws";

    private final Cloud cloud;
    private final Texting texting;
    private final ToldTexts toldTexts;

    /// As Lambda makes it.
    public ReceivedTexts() {
        this(Cloud.open(Environment.ofProcess()));
    }

    ReceivedTexts(Cloud cloud) {
        this.cloud = cloud;
        this.texting = texting(cloud);
        this.toldTexts = new ToldTexts(() -> cloud.house().ledger(), cloud.journal());
        Core.getGlobalContext().register(this);
    }

    static Texting texting(Cloud cloud) {
        House house = cloud.house();
        Receptionist receptionist =
                new Receptionist(
                        house.safety(),
                        house.lines(),
                        house.understanding(),
                        house.search(),
                        house.settings().desk());
        return new Texting(house, receptionist, new Senders(house.settings()), cloud.journal());
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            try {
                answer(message.getBody());
            } catch (RuntimeException fault) {
                cloud.journal().failed("text", fault);
                failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private void answer(String body) {
        if (toldTexts.took(body)) {
            return;
        }
        ReceivedText text =
                ReceivedText.read(body)
                        .orElseThrow(() -> new IllegalArgumentException("no text we know"));
        Inbound inbound =
                texting.inbound(PROVIDER, text.id(), text.from(), text.to(), text.words());
        if (texting.receive(inbound, Manner.GATEWAY, Duration.ZERO) instanceof Outcome.Again) {
            throw new IllegalStateException("to be handed in again");
        }
    }

    /// A message of nobody, answered and not sent. It leaves nothing but items that expire.
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        var unused =
                texting.answer(
                        Sender.named("priming"), "free coffee morning near E3 3HN tomorrow", null);
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        cloud.search().refresh();
    }
}
