package org.doorstep.bench.history;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.conversation.Channel;
import org.doorstep.texting.Inbound;

/// One text that somebody wrote, and what became of its delivery.
final class Letter {

    /// Every reply ends with the number of what it answers, so that no answer can be taken for
    /// another's.
    static final String MARK = " #";

    private final int number;
    private final String from;
    private final String words;
    private final boolean response;
    private final long posted = System.nanoTime();
    private volatile Instant acknowledged = Instant.MIN;
    private final AtomicInteger attempts = new AtomicInteger();

    /// @param response whether its provider carries the answer in the response
    Letter(int number, String from, String words, boolean response) {
        this.number = number;
        this.from = from;
        this.words = words;
        this.response = response;
    }

    int number() {
        return number;
    }

    String from() {
        return from;
    }

    String words() {
        return words;
    }

    private String marked() {
        return words + MARK + number;
    }

    boolean response() {
        return response;
    }

    /// When it was written, in nanoseconds of this process.
    long posted() {
        return posted;
    }

    /// The provider took our 2xx for an answer and will not hand it in again.
    ///
    /// @param at by the world's clock
    void acknowledge(Instant at) {
        acknowledged = at;
    }

    boolean acknowledged() {
        return !acknowledged.equals(Instant.MIN);
    }

    Instant acknowledgedAt() {
        return acknowledged;
    }

    /// The ledger's name of it.
    String key() {
        return inbound("", Instant.EPOCH).key();
    }

    /// The letter as its provider hands it in.
    Inbound inbound(String to, Instant at) {
        return new Inbound(
                response ? "twilio" : "notify", "M" + number, from, to, marked(), Channel.SMS, at);
    }

    int attempt() {
        return attempts.incrementAndGet();
    }

    int attempts() {
        return attempts.get();
    }
}
