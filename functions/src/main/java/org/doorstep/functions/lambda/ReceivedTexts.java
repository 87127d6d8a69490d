package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;
import org.doorstep.functions.House;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.texts.Texting;

/// Texts from the queue. Each is answered by itself: what could not be answered goes back to the
/// queue alone (`batchItemFailures`). A text that comes twice is answered once.
public final class ReceivedTexts implements RequestHandler<SQSEvent, SQSBatchResponse>, Resource {

    /// The name of this provider in the ledger.
    static final String PROVIDER = "aws";

    private final Cloud cloud;
    private final Texting texting;
    private final QueuedTexts queued;

    /// As Lambda makes it.
    public ReceivedTexts() {
        this(Cloud.open(Environment.ofProcess()));
    }

    ReceivedTexts(Cloud cloud) {
        this.cloud = cloud;
        this.texting = texting(cloud);
        this.queued = new QueuedTexts(texting, () -> cloud.house().ledger(), cloud.journal());
        Core.getGlobalContext().register(this);
    }

    static Texting texting(Cloud cloud) {
        House house = cloud.house();
        return new Texting(
                house, house.receptionist(), new Senders(house.settings()), cloud.journal());
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return batch(event, queued);
    }

    /// Those that are to come again.
    static SQSBatchResponse batch(SQSEvent event, QueuedTexts queued) {
        List<SQSBatchResponse.BatchItemFailure> again = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            Map<String, String> said = message.getAttributes();
            String sent = said == null ? null : said.get("SentTimestamp");
            if (!queued.takes(message.getBody(), sent)) {
                again.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(again);
    }

    /// A message of nobody, answered and not sent. It leaves nothing but items that expire.
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        cloud.practise();
        var unused =
                texting.answer(
                        Sender.named("priming"), "free coffee morning near E3 3HN tomorrow", null);
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        cloud.search().refresh();
    }
}
