package org.doorstep.texting;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A ledger that fails as it is told: the next calls of a name crash, throw or do something
/// before or after the real one.
final class FaultyLedger implements Ledger {

    private final Ledger real;
    private final Map<String, Deque<Fault>> faults = new HashMap<>();

    /// The end of a process, which no handler catches.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    private record Fault(Runnable before, Runnable after) {}

    FaultyLedger(Ledger real) {
        this.real = real;
    }

    private static void nothing() {}

    private void add(String name, int at, Fault fault) {
        Deque<Fault> queue = faults.computeIfAbsent(name, _ -> new ArrayDeque<>());
        while (queue.size() < at - 1) {
            queue.add(new Fault(FaultyLedger::nothing, FaultyLedger::nothing));
        }
        queue.add(fault);
    }

    void before(String name, int at, Runnable what) {
        add(name, at, new Fault(what, FaultyLedger::nothing));
    }

    void crashBefore(String name) {
        crashBefore(name, 1);
    }

    void crashBefore(String name, int at) {
        before(
                name,
                at,
                () -> {
                    throw new Crash();
                });
    }

    void crashAfter(String name) {
        after(
                name,
                () -> {
                    throw new Crash();
                });
    }

    void uncertainAfter(String name) {
        after(
                name,
                () -> {
                    throw new Uncertain(name, new IllegalStateException("time-out"));
                });
    }

    /// The next call does nothing and fails.
    void failing(String name) {
        before(
                name,
                1,
                () -> {
                    throw new IllegalStateException("throttled");
                });
    }

    private void after(String name, Runnable what) {
        add(name, 1, new Fault(FaultyLedger::nothing, what));
    }

    private <T> T call(String name, Supplier<T> step) {
        Fault fault = faults.getOrDefault(name, new ArrayDeque<>()).poll();
        if (fault == null) {
            return step.get();
        }
        fault.before.run();
        T got = step.get();
        fault.after.run();
        return got;
    }

    @Override
    public Claim claim(Inbound text, String token, Instant now, Instant until) {
        return call("claim", () -> real.claim(text, token, now, until));
    }

    @Override
    public Settled settle(Settlement settlement) {
        return call("settle", () -> real.settle(settlement));
    }

    @Override
    public void release(String key, String token) {
        var unused =
                call(
                        "release",
                        () -> {
                            real.release(key, token);
                            return true;
                        });
    }

    @Override
    public Optional<Exchange> answer(String key) {
        return call("answer", () -> real.answer(key));
    }

    @Override
    public Optional<Parcel> parcel(String key) {
        return call("parcel", () -> real.parcel(key));
    }

    @Override
    public Changed change(Parcel seen, Parcel next) {
        return call("change", () -> real.change(seen, next));
    }

    @Override
    public List<Open> open(Instant now, int most) {
        return call("open", () -> real.open(now, most));
    }
}
