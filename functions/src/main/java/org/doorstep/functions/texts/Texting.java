package org.doorstep.functions.texts;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Receptionist;
import org.doorstep.functions.House;
import org.doorstep.functions.needs.NeedsBook;
import org.doorstep.functions.web.Journal;
import org.doorstep.safety.Concern;
import org.doorstep.texting.Dialogue;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Office;
import org.doorstep.texting.Outcome;
import org.doorstep.texting.PostRoom;
import org.doorstep.texting.Sweep;
import org.jspecify.annotations.Nullable;

/// The one way every message goes, from whichever door, to the post room of `core`.
///
/// The safety check comes before anything that can fail. Without a store a message is still
/// answered, as a first one; without an index or at any other fault a person in danger still
/// gets the lines to call, and everybody else a polite sorry.
public final class Texting {

    /// How long a page may wait for the answer of another delivery of the same message.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final House house;
    private final Receptionist receptionist;
    private final Senders senders;
    private final Office office;
    private final PostRoom room;
    /// One number's rush gets half of the processors at most.
    private final Lanes lanes =
            new Lanes(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    public Texting(House house, Receptionist receptionist, Senders senders, Journal journal) {
        this.house = house;
        this.receptionist = receptionist;
        this.senders = senders;
        NeedsBook needs = new NeedsBook(house, journal);
        this.office =
                new Office(
                        house.ledger(),
                        house.conversations(),
                        new Rationed(Dialogue.of(receptionist), house, journal),
                        senders::key,
                        house.clocks().person(),
                        house.clocks().machine(),
                        () -> UUID.randomUUID().toString(),
                        Texting::pause,
                        house.gateways(),
                        turn -> {
                            turn.flags().forEach(house.flags()::raise);
                            needs.answered(turn);
                        },
                        journal::failed);
        this.room = new PostRoom(office);
    }

    /// Takes in a message of a provider and says what its door is to do. Never throws.
    ///
    /// @param patience how long it may wait for the answer of another delivery, and half as long
    ///     before for its turn among the texts to the same number
    public Outcome receive(Inbound text, Manner manner, Duration patience) {
        return lanes.take(
                text.to(),
                patience.dividedBy(2),
                () -> house.safety().check(text.words()).tier() != Concern.Tier.NONE,
                () -> room.receive(text, manner, patience));
    }

    /// Lines to call to somebody in danger, by the gateway; whatever else was said is asked for
    /// again. For a door that cannot say who posts. Never throws.
    public Outcome help(Inbound text) {
        return room.help(text, Manner.GATEWAY);
    }

    /// Takes in a text whose delivery to us may have been lost; its answer goes by the gateway.
    ///
    /// @return false when it has had its answer already
    /// @throws RuntimeException when the ledger cannot say whether it has
    public boolean takeInMissed(Inbound text) {
        if (house.ledger().answer(text.key()).isPresent()) {
            return false;
        }
        var unused = receive(text, Manner.GATEWAY, Duration.ZERO);
        return true;
    }

    /// A message of a provider, as it came to us now.
    ///
    /// @param id the provider's id of the message, or null when it gave none
    public Inbound inbound(
            String provider, @Nullable String id, Sender from, String to, String words) {
        return new Inbound(
                provider,
                id == null ? UUID.randomUUID().toString() : id,
                from.value(),
                to,
                words,
                from.channel(),
                house.clocks().machinesNow());
    }

    /// Answers one message of a page: the pretend phone's or a chat's. Never throws.
    ///
    /// @param id the page's id of the message, or null when it gave none
    public Exchange answer(Sender sender, String words, @Nullable String id) {
        String provider = sender.channel() == Channel.CHAT ? "chat" : "phone";
        Inbound text = inbound(provider, id == null ? null : own(sender, id), sender, "", words);
        return switch (receive(text, Manner.RESPONSE, PATIENCE)) {
            case Outcome.Say(var exchange) -> exchange;
            case Outcome.Silent _ -> said(text).orElse(Exchange.SILENCE);
            case Outcome.Again _ -> room.unremembered(text);
        };
    }

    /// Pages name their messages themselves: one person's must not be another's.
    private String own(Sender sender, String id) {
        try {
            return senders.key(sender) + " " + id;
        } catch (RuntimeException _) {
            return UUID.randomUUID().toString();
        }
    }

    /// What was said by another way: a page shows it all the same.
    private Optional<Exchange> said(Inbound text) {
        try {
            return house.ledger().answer(text.key());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /// What is said when nothing else can be: the lines to call to somebody in danger, and
    /// sorry to everybody else.
    public Exchange unanswered(String words) {
        return Exchange.of(receptionist.sorry(Conversation.FRESH, words));
    }

    /// What finishes what a crash left.
    public Sweep sweep() {
        return new Sweep(office);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
