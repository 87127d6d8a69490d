package org.doorstep.bench.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Outcome;
import org.doorstep.texting.PostRoom;

/// Hands texts in as providers do: again when nothing good came back in time, sometimes twice at
/// once, sometimes again much later. One whose answer travels in the response sends on only what
/// answers the attempt it still waits for.
///
/// @param often how often each of its faults strikes an attempt
record PretendProvider(
        PostRoom room,
        FastClock clock,
        Chance chance,
        double often,
        Witness witness,
        Queue<Arrived> telephones,
        ExecutorService threads) {

    private static final Duration TWILIO_WAITS = Duration.ofSeconds(15);
    private static final Duration NOTIFY_WAITS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int ATTEMPTS = 6;

    /// Hands one text in until it is acknowledged or given up.
    void deliver(Letter letter) {
        Instant at = clock.instant();
        Inbound text = letter.inbound("+447700900000", at);
        for (int i = 0; i < ATTEMPTS && !letter.acknowledged(); i++) {
            if (i > 0) {
                clock.pause(letter.response() ? Duration.ofSeconds(1) : Duration.ofSeconds(60));
            }
            attempt(letter, text);
        }
    }

    private void attempt(Letter letter, Inbound text) {
        var unused = letter.attempt();
        while (chance.strikes(often)) {
            unwatched(letter, text);
        }
        if (chance.strikes(often / 2)) {
            return; // lost on its way to us
        }
        Future<Outcome> future = threads.submit(() -> receive(letter, text));
        Duration wait = letter.response() ? TWILIO_WAITS : NOTIFY_WAITS;
        Outcome outcome;
        try {
            outcome = future.get(clock.real(wait).toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException _) {
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        if (chance.strikes(often / 2)) {
            return; // the response was lost on its way back
        }
        switch (outcome) {
            case Outcome.Say(Exchange exchange) -> {
                exchange.replies().forEach(words -> carry(letter, text, words));
                letter.acknowledge(clock.instant());
            }
            case Outcome.Silent _ -> letter.acknowledge(clock.instant());
            case Outcome.Again _ -> {}
        }
    }

    private void carry(Letter letter, Inbound text, String words) {
        long begun = witness.of(text.key()).begun();
        telephones.add(Arrived.of(letter.from(), words, begun == 0 ? letter.posted() : begun));
    }

    /// A repeated delivery that nobody waits for.
    private void unwatched(Letter letter, Inbound text) {
        int later = chance.below(40);
        var unused =
                threads.submit(
                        () -> {
                            clock.pause(Duration.ofSeconds(later));
                            return receive(letter, text);
                        });
    }

    private Outcome receive(Letter letter, Inbound text) {
        return room.receive(
                text,
                letter.response() ? Manner.RESPONSE : Manner.GATEWAY,
                letter.response() ? PATIENCE : Duration.ofSeconds(3));
    }
}
