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

    private final Ledger real;
    private final Chance chance;
    private final double often;
    private final Witness witness;
    private final Map<String, Instant> posted = new ConcurrentHashMap<>();

    /// The end of a process, which no handler catches.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("the process is gone");
        }
    }

    /// @param often how often each of its five faults strikes a call, from 0 to 1
    RoughLedger(Ledger real, Chance chance, double often, Witness witness) {
        this.real = real;
        this.chance = chance;
        this.often = often;
        this.witness = witness;
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
        posted.putIfAbsent(text.key(), text.at());
        return rough(() -> real.claim(text, token, now, until));
    }

    @Override
    public Settled settle(Settlement settlement) {
        long from = System.nanoTime();
        return rough(
                () -> {
                    Settled settled = real.settle(settlement);
                    if (settled == Settled.DONE) {
                        Instant at = posted.getOrDefault(settlement.key(), settlement.now());
                        witness.settled(settlement, from, at);
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
        long from = System.nanoTime();
        boolean known = false;
        try {
            Changed changed =
                    rough(
                            () -> {
                                Changed done = real.change(seen, next);
                                if (done == Changed.DONE) {
                                    witness.changed(seen, next, from);
                                }
                                return done;
                            });
            known = true;
            return changed;
        } finally {
            if (!known) {
                witness.doubt(seen.key());
            }
        }
    }

    @Override
    public List<Open> open(Instant now, int most) {
        return rough(() -> real.open(now, most));
    }
}
