package org.doorstep.texting.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.template.dynamodb.DynamoDbExtension;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.LedgerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The contract, on DynamoDB Local with the template's tables; and that the items tell nothing.
final class DynamoLedgerTest extends LedgerContract {

    @RegisterExtension static final DynamoDbExtension DB = new DynamoDbExtension();

    private static final Seal SEAL =
            new AesSeal(
                    Map.of((byte) 1, new SecretKeySpec(new byte[32], "AES")),
                    (byte) 1,
                    new SecureRandom());

    @Override
    protected Ledger empty() {
        DB.empty("Conversations");
        DB.empty("Ledger");
        return new DynamoLedger(DB.client(), "Ledger", conversations(), SEAL);
    }

    @Override
    protected DynamoConversations conversations() {
        return new DynamoConversations(DB.client(), "Conversations", SEAL);
    }

    @Test
    void no_item_tells_a_number_or_a_word_and_a_final_one_has_none_even_sealed() {
        Ledger ledger = empty();
        var unused = ledger.claim(TEXT, "a", NOW, LATER);
        assertTells();
        var settled = ledger.settle(settlement("a", 0, 0));
        assertEquals(Ledger.Settled.DONE, settled);
        assertTells();
        var parcel = ledger.parcel(TEXT.key()).orElseThrow();
        assertEquals(Ledger.Changed.DONE, ledger.change(parcel, sent(parcel)));
        assertTells();
        long sealed =
                DB.client().scan(r -> r.tableName("Ledger")).items().stream()
                        .filter(item -> item.containsKey("sealed"))
                        .count();
        assertEquals(1, sealed, "the answer alone, for repeated deliveries");
    }

    private static void assertTells() {
        for (Map<String, AttributeValue> item :
                DB.client().scan(r -> r.tableName("Ledger")).items()) {
            String raw = item.toString();
            AttributeValue sealed = item.get("sealed");
            if (sealed != null) {
                raw += new String(sealed.b().asByteArray(), StandardCharsets.ISO_8859_1);
            }
            for (String word : List.of("7700900", "zebra", "one", "bow-st")) {
                assertFalse(raw.contains(word), "the item tells " + word);
            }
        }
    }
}
