package org.doorstep.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.Turn;

/// What answering and sending stand on.
///
/// @param keys the keyed hash of a sender; may fail when the key is away
/// @param person the person's now
/// @param machine the machine's now
/// @param tokens names that are like no other, up to 36 characters (UUIDs)
/// @param pause lets a time pass
/// @param gateways those that send, by the provider's name
/// @param kept is told of every step that was kept; a fault of it costs nobody an answer
/// @param faults is told of every part that failed
public record Office(
        Ledger ledger,
        Conversations conversations,
        Dialogue dialogue,
        Function<String, String> keys,
        InstantSource person,
        InstantSource machine,
        Supplier<String> tokens,
        Consumer<Duration> pause,
        Map<String, SmsGateway> gateways,
        Consumer<Turn> kept,
        Faults faults) {

    public Office {
        gateways = Map.copyOf(gateways);
    }

    /// Whoever writes the log.
    public interface Faults {
        void failed(String part, Throwable fault);
    }

    Instant now() {
        return machine.instant();
    }
}
