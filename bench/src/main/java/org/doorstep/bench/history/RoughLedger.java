package org.doorstep.bench.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Parcel;
import org.doorstep.texting.Uncertain;

/// A ledger whose table throttles and falls silent, before or after it did what it was asked, and
/// whose process dies there.
final class RoughLedger implements Ledger {

    private static final long LAST = Long.MAX_VALUE;

    private final Ledger real;
    private final Chance chance;
    private final double often;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    private final Map<String, Long> settled = new ConcurrentHashMap<>();

    private final Map<String, Long> turns = new ConcurrentHashMap<>();

    /// The end of a process, which no handler catches.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("the process is gone");
        }
    }

    /// @param often how often each of its five faults strikes a call, from 0 to 1
    RoughLedger(Ledger real, Chance chance, double often) {
        this.real = real;
        this.chance = chance;
        this.often = often;
    }

    /// When the way out of a message's answer was last begun.
    long begun(String key) {
        return begun.getOrDefault(key, 0L);
    }

    /// The version of the conversation a message was settled with; the last when with none.
    long turn(String key) {
        return turns.getOrDefault(key, LAST);
    }

    /// When a message got its answer; the end of time when it never did.
    long settled(String key) {
        return settled.getOrDefault(key, LAST);
    }

    private <T> T rough(Supplier<T> step) {
        if (chance.strikes(often)) {
            throw new Crash();
        }
        if (chance.strikes(often)) {
            throw new IllegalStateException("throttled");
        }
        if (chance.strikes(often)) {
            throw new Uncertain("silent", new IllegalStateException("never came"));
        }
        T got = step.get();
        if (chance.strikes(often)) {
            throw new Uncertain("silent", new IllegalStateException("came all the same"));
        }
        if (chance.strikes(often)) {
            throw new Crash();
        }
        return got;
    }

    @Override
    public Claim claim(Inbound text, String token, Instant now, Instant until) {
        return rough(() -> real.claim(text, token, now, until));
    }

    @Override
    public Settled settle(Settlement settlement) {
        return rough(
                () -> {
                    Settled settled = real.settle(settlement);
                    if (settled == Settled.DONE) {
                        this.settled.put(settlement.key(), System.nanoTime());
                        Step step = settlement.step();
                        turns.put(settlement.key(), step == null ? LAST : step.seen() + 1);
                    }
                    return settled;
                });
    }

    @Override
    public void release(String key, String token) {
        var unused =
                rough(
                        () -> {
                            real.release(key, token);
                            return true;
                        });
    }

    @Override
    public Optional<Exchange> answer(String key) {
        return rough(() -> real.answer(key));
    }

    @Override
    public Optional<Parcel> parcel(String key) {
        return rough(() -> real.parcel(key));
    }

    @Override
    public Changed change(Parcel seen, Parcel next) {
        long at = System.nanoTime();
        return rough(
                () -> {
                    Changed changed = real.change(seen, next);
                    boolean begins =
                            next.state() == Parcel.State.SENDING
                                    || next.state() == Parcel.State.RETURNED;
                    if (changed == Changed.DONE && begins) {
                        begun.put(next.key(), at);
                    }
                    return changed;
                });
    }

    @Override
    public List<Open> open(Instant now, int most) {
        return rough(() -> real.open(now, most));
    }
}
