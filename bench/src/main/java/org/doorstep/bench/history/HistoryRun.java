package org.doorstep.bench.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.conversation.Conversations;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Office;
import org.doorstep.texting.PostRoom;
import org.doorstep.texting.Sweep;

/// One history: many people text at once while everything that can go wrong does; then calm, the
/// sweep finishes what is left, and the record is read.
///
/// @param messages how many texts are written
/// @param senders by how many people
/// @param atOnce how many deliveries go on at a time
/// @param often how often each fault strikes
/// @param speed how much faster the clock goes: a provider's 15 seconds must be long enough for an
///     honest answer
record HistoryRun(long seed, int messages, int senders, int atOnce, double often, int speed) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// What a history runs on.
    record Stores(Ledger ledger, Conversations conversations) {}

    Checker.Found play(Stores stores) {
        Chance chance = new Chance(seed);
        FastClock clock = new FastClock(speed);
        Queue<Arrived> telephones = new ConcurrentLinkedQueue<>();
        Witness witness = new Witness(clock);
        Office office = office(stores, witness, clock, chance, telephones);
        Collection<Letter> letters;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PretendProvider provider =
                    new PretendProvider(
                            new PostRoom(office),
                            clock,
                            chance,
                            often * 2,
                            witness,
                            telephones,
                            threads);
            letters = write(provider, new Sweep(office), clock, chance, threads);
        }
        chance.calm();
        boolean calm = finish(stores, new Sweep(office), clock);
        return new Checker(letters, telephones, stores.ledger(), witness).check(calm);
    }

    private Office office(
            Stores stores,
            Witness witness,
            FastClock clock,
            Chance chance,
            Queue<Arrived> telephones) {
        return new Office(
                new RoughLedger(stores.ledger(), chance, often, witness),
                stores.conversations(),
                MarkedDialogue.open(),
                from -> "hash of " + from,
                clock,
                clock,
                () -> UUID.randomUUID().toString(),
                clock::pause,
                Map.of(
                        "twilio", RoughGateway.of(witness, chance, often, false, telephones),
                        "notify", RoughGateway.of(witness, chance, often, true, telephones)),
                _ -> {},
                (_, _) -> {});
    }

    /// People write, mostly waiting for what they wrote before to be handed in.
    private Collection<Letter> write(
            PretendProvider provider,
            Sweep sweep,
            FastClock clock,
            Chance chance,
            ExecutorService threads) {
        Queue<Letter> letters = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        var sweeping = threads.submit(() -> disturb(sweep, clock, chance, over));
        Semaphore room = new Semaphore(atOnce);
        List<Future<?>> going = new ArrayList<>();
        Future<?>[] last = new Future<?>[senders];
        for (int i = 0; i < messages; i++) {
            int sender = chance.below(senders);
            String number = "+4477009" + (10_000 + sender);
            String words = Talk.words(chance);
            boolean response = chance.below(2) == 0;
            Future<?> before = chance.below(5) == 0 ? null : last[sender];
            int at = i;
            room.acquireUninterruptibly();
            last[sender] =
                    threads.submit(
                            () -> {
                                try {
                                    await(before);
                                    Letter letter = new Letter(at, number, words, response);
                                    letters.add(letter);
                                    provider.deliver(letter);
                                } finally {
                                    room.release();
                                }
                            });
            going.add(last[sender]);
        }
        going.forEach(HistoryRun::await);
        over.set(true);
        await(sweeping);
        return letters;
    }

    private static void await(@org.jspecify.annotations.Nullable Future<?> before) {
        if (before != null) {
            try {
                var unused = before.get();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("the history itself failed", e.getCause());
            }
        }
    }

    /// Every minute a sweep, which may die as well; now and then the clock jumps an hour.
    private void disturb(Sweep sweep, FastClock clock, Chance chance, AtomicBoolean over) {
        while (!over.get()) {
            clock.pause(MINUTE);
            sweepOnce(sweep);
            if (chance.strikes(often)) {
                clock.jump(Duration.ofHours(clock.off().isPositive() ? -1 : 1));
            }
        }
    }

    private static void sweepOnce(Sweep sweep) {
        try {
            var unused = sweep.run();
        } catch (RuntimeException | RoughLedger.Crash _) {
            // the next round goes on
        }
    }

    /// Calm: sweeps until nothing lies open.
    private static boolean finish(Stores stores, Sweep sweep, FastClock clock) {
        for (int i = 0; i < 60; i++) {
            sweepOnce(sweep);
            clock.jump(MINUTE);
            boolean none =
                    stores.ledger().open(clock.instant().plus(Ledger.LONGEST_WAIT), 1).isEmpty();
            if (none) {
                return true;
            }
        }
        return false;
    }
}
