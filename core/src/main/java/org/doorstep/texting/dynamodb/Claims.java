package org.doorstep.texting.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Ledger.Claim;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Who works on a message, and what it got: one item a message, won by a conditional put.
final class Claims {

    private static final String FREE =
            "attribute_not_exists(#id) OR (#state = :working AND"
                    + " (#token = :mine OR #due < :now OR #due > :never))";

    private static final Map<String, String> FREE_NAMES =
            Map.of(
                    "#id", LedgerItems.ID,
                    "#state", LedgerItems.STATE,
                    "#token", LedgerItems.TOKEN,
                    "#due", LedgerItems.DUE);

    private static final String MINE = "#token = :mine AND #state = :working";

    private static final Map<String, String> MINE_NAMES =
            Map.of("#token", LedgerItems.TOKEN, "#state", LedgerItems.STATE);

    private final DynamoDbClient client;
    private final String table;
    private final LedgerItems items;

    Claims(DynamoDbClient client, String table, LedgerItems items) {
        this.client = client;
        this.table = table;
        this.items = items;
    }

    Claim claim(Inbound text, String token, Instant now, Instant until) {
        PutItemRequest put = put(items.working(text, token, now, until), token, now);
        return Certainty.of(
                () -> {
                    try {
                        var unused = client.putItem(put);
                        return new Claim.Won();
                    } catch (ConditionalCheckFailedException taken) {
                        return taken(text.key(), taken.item());
                    }
                });
    }

    private PutItemRequest put(Map<String, AttributeValue> item, String token, Instant now) {
        return PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(FREE)
                .expressionAttributeNames(FREE_NAMES)
                .expressionAttributeValues(
                        Map.of(
                                ":working", AttributeValue.fromS(LedgerItems.WORKING),
                                ":mine", AttributeValue.fromS(token),
                                ":now", LedgerItems.time(now),
                                ":never", LedgerItems.time(now.plus(Ledger.LONGEST_WORK))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    /// What stands in the way. An item that is not the one asked for is nobody's answer: then the
    /// message is busy, and looked at again.
    private Claim taken(String key, Map<String, AttributeValue> there) {
        boolean itsOwn = LedgerItems.has(there, LedgerItems.claimId(key));
        return itsOwn && LedgerItems.isAnswered(there)
                ? new Claim.Answered(
                        items.exchange(there),
                        Instant.ofEpochMilli(LedgerItems.number(there, LedgerItems.AT)))
                : new Claim.Busy();
    }

    /// The answer in the claim's place, on condition that the work is this token's still.
    Put answered(Ledger.Settlement settlement) {
        return Put.builder()
                .tableName(table)
                .conditionExpression(MINE)
                .expressionAttributeNames(MINE_NAMES)
                .expressionAttributeValues(mineValues(settlement.token()))
                .item(items.answered(settlement))
                .build();
    }

    private static Map<String, AttributeValue> mineValues(String token) {
        return Map.of(
                ":mine", AttributeValue.fromS(token),
                ":working", AttributeValue.fromS(LedgerItems.WORKING));
    }

    void release(String key, String token) {
        DeleteItemRequest request =
                DeleteItemRequest.builder()
                        .tableName(table)
                        .key(LedgerItems.claimId(key))
                        .conditionExpression(MINE)
                        .expressionAttributeNames(MINE_NAMES)
                        .expressionAttributeValues(mineValues(token))
                        .build();
        try {
            var unused = Certainty.of(() -> client.deleteItem(request));
        } catch (ConditionalCheckFailedException _) {
            // settled, or somebody else's
        }
    }

    Optional<Exchange> answer(String key) {
        return LedgerItems.find(client, table, LedgerItems.claimId(key))
                .filter(LedgerItems::isAnswered)
                .map(items::exchange);
    }
}
