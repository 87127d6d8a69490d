package org.doorstep.texting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.Conversations.Kept;
import org.jspecify.annotations.Nullable;

/// The ledger in memory, over a store of conversations it shares, for tests and measurements.
public class InMemoryLedger implements Ledger {

    private final Conversations conversations;
    private final Map<String, Row> claims = new HashMap<>();
    private final Map<String, Parcel> parcels = new HashMap<>();

    private record Row(
            Inbound text, String token, Instant until, @Nullable Exchange answer, Instant at) {}

    /// @param conversations those that steps are kept in
    public InMemoryLedger(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public synchronized Claim claim(Inbound text, String token, Instant now, Instant until) {
        Row row = claims.get(text.key());
        if (row != null && row.answer != null) {
            return new Claim.Answered(row.answer, row.at);
        }
        if (row != null && !row.token.equals(token) && !dead(row, now)) {
            return new Claim.Busy();
        }
        claims.put(text.key(), new Row(text, token, until, null, now));
        return new Claim.Won();
    }

    private static boolean dead(Row row, Instant now) {
        return row.until.isBefore(now) || row.until.isAfter(now.plus(LONGEST_WORK));
    }

    @Override
    public synchronized Settled settle(Settlement settlement) {
        Row row = claims.get(settlement.key());
        if (row == null || row.answer != null || !row.token.equals(settlement.token())) {
            return Settled.NOT_OURS;
        }
        Step step = settlement.step();
        if (step != null
                && !conversations.keep(
                        step.sender(), step.seen(), step.next(), step.quiet(), step.expires())) {
            return Settled.MOVED_ON;
        }
        claims.put(
                settlement.key(),
                new Row(row.text, row.token, row.until, settlement.answer(), settlement.now()));
        if (settlement.parcel() != null) {
            put(settlement.parcel());
        }
        return Settled.DONE;
    }

    /// Writes a row of the outbox whatever was there.
    protected final synchronized void put(Parcel parcel) {
        parcels.put(parcel.key(), parcel);
    }

    @Override
    public synchronized void release(String key, String token) {
        Row row = claims.get(key);
        if (row != null && row.answer == null && row.token.equals(token)) {
            claims.remove(key);
        }
    }

    @Override
    public synchronized Optional<Exchange> answer(String key) {
        return Optional.ofNullable(claims.get(key)).map(Row::answer);
    }

    @Override
    public synchronized Optional<Parcel> parcel(String key) {
        return Optional.ofNullable(parcels.get(key));
    }

    @Override
    public synchronized Changed change(Parcel seen, Parcel next) {
        Parcel there = parcels.get(seen.key());
        if (there == null || there.version() != seen.version()) {
            return Changed.LOST;
        }
        if (Quiet.asks(next)) {
            long quiet = conversations.find(next.sender()).map(Kept::quiet).orElse(0L);
            if (quiet > next.turn()) {
                return Changed.QUIET;
            }
        }
        parcels.put(next.key(), next);
        return Changed.DONE;
    }

    @Override
    public synchronized List<Open> open(Instant now, int most) {
        List<Open> open = new ArrayList<>();
        claims.values().stream()
                .filter(row -> row.answer == null && dead(row, now))
                .limit(most)
                .forEach(row -> open.add(new Open.Unanswered(row.text)));
        parcels.values().stream()
                .filter(parcel -> !parcel.isFinal() && due(parcel, now))
                .limit(most)
                .forEach(parcel -> open.add(new Open.Unsent(parcel)));
        return open;
    }

    private static boolean due(Parcel parcel, Instant now) {
        return !parcel.due().isAfter(now) || parcel.due().isAfter(now.plus(LONGEST_WAIT));
    }
}
