package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;
import org.doorstep.functions.gateways.MissedTexts;
import org.doorstep.functions.gateways.NotifyGateway;
import org.doorstep.functions.texts.Texting;
import org.doorstep.texting.Sweep;

/// Every minute: what a crash left of texts is finished, and what Notify received and could not
/// hand in is fetched.
public final class SweepTexts implements RequestHandler<Map<String, Object>, String>, Resource {

    private final Cloud cloud;
    private final Texting texting;
    private final MissedTexts missed;

    /// As Lambda makes it.
    public SweepTexts() {
        this(Cloud.open(Environment.ofProcess()));
    }

    SweepTexts(Cloud cloud) {
        this.cloud = cloud;
        this.texting = ReceivedTexts.texting(cloud);
        this.missed =
                new MissedTexts(
                        new NotifyGateway(
                                NotifyGateway.ADDRESS,
                                cloud.house().settings(),
                                cloud.house().clocks().machine()),
                        cloud.journal());
        Core.getGlobalContext().register(this);
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        Sweep.Swept swept = texting.sweep().run();
        int fetched = missed.takeIn(texting::takeInMissed, cloud.house().clocks().machinesNow());
        return "answered "
                + swept.unanswered()
                + ", sent "
                + swept.unsent()
                + ", failed "
                + swept.failed()
                + ", fetched "
                + fetched;
    }

    /// A round over what lies open is what every later one does.
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        cloud.practise();
        try {
            var unused = texting.sweep().run();
        } catch (RuntimeException fault) {
            cloud.journal().failed("sweep", fault);
        }
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        cloud.search().refresh();
    }
}
