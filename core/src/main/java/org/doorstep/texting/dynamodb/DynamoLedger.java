package org.doorstep.texting.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.Seal;
import org.doorstep.conversation.dynamodb.DynamoConversations;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Parcel;
import org.doorstep.texting.Uncertain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The ledger in DynamoDB: claims by conditional put, settlements by `TransactWriteItems` under
/// a `ClientRequestToken`, so that a transaction whose answer was lost may be sent again.
public final class DynamoLedger implements Ledger {

    private static final int TRIES = 3;

    private final DynamoDbClient client;
    private final DynamoConversations conversations;
    private final Claims claims;
    private final Outbox outbox;
    private final WhatLiesOpen open;

    /// @param conversations those that steps are kept in, in the same account and region
    public DynamoLedger(
            DynamoDbClient client, String table, DynamoConversations conversations, Seal seal) {
        LedgerItems items = new LedgerItems(seal);
        this.client = client;
        this.conversations = conversations;
        this.claims = new Claims(client, table, items);
        this.outbox = new Outbox(client, table, conversations, items);
        this.open = new WhatLiesOpen(client, table, items);
    }

    @Override
    public Claim claim(Inbound text, String token, Instant now, Instant until) {
        return claims.claim(text, token, now, until);
    }

    /// A transaction that lost to another at the same item has not happened: it is another step
    /// that moved on.
    @Override
    public Settled settle(Settlement settlement) {
        try {
            transact(writes(settlement), settlement.request());
            return Settled.DONE;
        } catch (TransactionCanceledException cancelled) {
            return Certainty.failed(cancelled, 0) ? Settled.NOT_OURS : Settled.MOVED_ON;
        } catch (IdempotentParameterMismatchException _) {
            // The request was written before, sealed anew it only looks different.
            return Settled.NOT_OURS;
        }
    }

    /// The answer first: a reader of the cancelled transaction's reasons counts on it.
    private List<TransactWriteItem> writes(Settlement settlement) {
        List<Put> puts = new ArrayList<>();
        puts.add(claims.answered(settlement));
        if (settlement.parcel() != null) {
            puts.add(outbox.fresh(settlement.parcel()));
        }
        Step step = settlement.step();
        if (step != null) {
            puts.add(
                    conversations.step(
                            step.sender(), step.seen(), step.next(), step.quiet(), step.expires()));
        }
        return puts.stream().map(put -> TransactWriteItem.builder().put(put).build()).toList();
    }

    /// The same request under the same token is one transaction, however often it is sent.
    private void transact(List<TransactWriteItem> writes, String request) {
        for (int attempt = 1; ; attempt++) {
            try {
                var unused =
                        Certainty.of(
                                () ->
                                        client.transactWriteItems(
                                                r ->
                                                        r.transactItems(writes)
                                                                .clientRequestToken(request)));
                return;
            } catch (Uncertain fault) {
                if (attempt == TRIES) {
                    throw fault;
                }
            }
        }
    }

    @Override
    public void release(String key, String token) {
        claims.release(key, token);
    }

    @Override
    public Optional<Exchange> answer(String key) {
        return claims.answer(key);
    }

    @Override
    public Optional<Parcel> parcel(String key) {
        return outbox.parcel(key);
    }

    @Override
    public Changed change(Parcel seen, Parcel next) {
        return outbox.change(seen, next);
    }

    @Override
    public List<Open> open(Instant now, int most) {
        return open.at(now, most);
    }
}
