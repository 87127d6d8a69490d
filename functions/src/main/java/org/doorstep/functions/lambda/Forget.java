package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.Settings;
import org.doorstep.functions.health.Warnings;
import org.doorstep.functions.texts.Sender;
import org.doorstep.functions.texts.Senders;
import org.doorstep.functions.web.Journal;
import org.doorstep.retention.Forgetting;
import org.doorstep.retention.dynamodb.DynamoForgetting;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;

/// Every hour: what is past its time goes, and what somebody should mend is told of. By hand,
/// with `{"erase": "+44..."}`: all that is held under that number. The number is neither said
/// back nor written anywhere.
public final class Forget implements RequestHandler<Map<String, Object>, String> {

    private final Forgetting forgetting;
    private final Senders senders;
    private final InstantSource machine = InstantSource.system();
    private final Journal journal = new Journal(System.err, machine);

    /// As Lambda makes it.
    public Forget() {
        this(Environment.ofProcess());
    }

    private Forget(Environment environment) {
        AwsClients aws = AwsClients.of(environment);
        this.forgetting =
                new DynamoForgetting(
                        aws.dynamo(),
                        new DynamoForgetting.Tables(
                                environment.table("Conversations"),
                                environment.table("Ledger"),
                                environment.table("Tallies"),
                                environment.table("Needs")));
        this.senders =
                new Senders(
                        new Settings(
                                new CloudSettings(
                                                environment,
                                                () -> Cloud.secret(environment, aws),
                                                machine)
                                        ::find));
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        if (!event.containsKey("erase")) {
            warn();
            return forgetting.expired(machine.instant()).toString();
        }
        return Sender.phone(String.valueOf(event.get("erase")))
                .map(sender -> forgetting.person(senders.key(sender)).toString())
                .orElse("that is no telephone number");
    }

    private void warn() {
        LocalDate today = LocalDate.ofInstant(machine.instant(), Desk.LONDON);
        Warnings.of(new SafetyCheck(), new HelpLines(), today).forEach(journal::warned);
    }
}
