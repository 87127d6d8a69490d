package org.doorstep.bench.history;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.texting.dynamodb.DynamoLedger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Plays histories on tables of DynamoDB.
public final class Histories {

    /// Deliveries that go on at a time.
    private static final int AT_ONCE = 100;

    private static final int SPEED = 8;

    /// Each of a dozen faults strikes this often, at every step.
    private static final double OFTEN = 0.01;

    private Histories() {}

    /// What came of one history.
    ///
    /// @param violations one line each; there must be none
    /// @param counts what became of the texts
    public record Played(List<String> violations, Map<String, Integer> counts) {}

    /// Plays one on the template's tables, which must be empty.
    public static Played play(long seed, int messages, DynamoDbClient client) {
        Seal seal =
                new AesSeal(
                        Map.of((byte) 1, new SecretKeySpec(new byte[32], "AES")),
                        (byte) 1,
                        new SecureRandom());
        DynamoConversations conversations = new DynamoConversations(client, "Conversations", seal);
        DynamoLedger ledger = new DynamoLedger(client, "Ledger", conversations, seal);
        Checker.Found found =
                new HistoryRun(seed, messages, Math.max(20, messages / 50), AT_ONCE, OFTEN, SPEED)
                        .play(new HistoryRun.Stores(ledger, conversations));
        return new Played(found.violations(), found.counts());
    }
}
