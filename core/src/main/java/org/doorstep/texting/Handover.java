package org.doorstep.texting;

import java.util.Optional;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.texting.Ledger.Settlement;
import org.doorstep.texting.Parcel.State;

/// Gives an answer to whoever carries it: the response of this attempt, or the gateway. Of all
/// who might carry an ordinary answer only one does: the row of the outbox says who.
final class Handover {

    private final Office office;
    private final Dispatch dispatch;

    Handover(Office office) {
        this.office = office;
        this.dispatch = new Dispatch(office);
    }

    /// Whether a row of the outbox is kept for this message: a chat has nobody to send to.
    boolean sends(Inbound text) {
        return text.channel() == Channel.SMS;
    }

    /// The answer that was settled just now.
    Outcome first(Inbound text, Settlement settlement, Manner manner) {
        Parcel parcel = settlement.parcel();
        if (parcel == null) {
            return manner == Manner.RESPONSE
                    ? new Outcome.Say(settlement.answer())
                    : new Outcome.Silent();
        }
        return manner == Manner.RESPONSE ? carry(text, parcel, settlement.answer()) : send(parcel);
    }

    /// What was settled is safe: a fault from here on is the sweep's.
    private Outcome send(Parcel parcel) {
        try {
            dispatch.send(parcel);
        } catch (RuntimeException fault) {
            office.faults().failed("dispatch", fault);
        }
        return new Outcome.Silent();
    }

    /// An answer that was settled before, for another attempt at delivering the same message.
    Outcome inResponse(Inbound text, Exchange exchange) {
        Optional<Parcel> parcel = office.ledger().parcel(text.key());
        return parcel.isEmpty() ? new Outcome.Say(exchange) : carry(text, parcel.get(), exchange);
    }

    /// Marks the answer as carried by this response. Attempts at the same message may carry it
    /// again, for the provider sends on only what answers the attempt it still waits for.
    private Outcome carry(Inbound text, Parcel parcel, Exchange exchange) {
        if (parcel.state() != State.WAITING && parcel.state() != State.RETURNED
                || parcel.next() > 0
                || parcel.doubtful()) {
            return new Outcome.Silent();
        }
        try {
            return switch (office.ledger().change(parcel, parcel.in(State.RETURNED))) {
                case DONE -> new Outcome.Say(exchange);
                case LOST -> inResponse(text, exchange);
                case QUIET -> new Outcome.Silent();
            };
        } catch (RuntimeException fault) {
            office.faults().failed("ledger", fault);
            return exchange.crisis() ? new Outcome.Say(exchange) : new Outcome.Again();
        }
    }

    /// Nothing more can be done with certainty: lines to call go all the same, and everybody
    /// else's message is asked for again.
    Outcome help(Inbound text, Manner manner) {
        Exchange sorry = sorry(text);
        return sorry.crisis() ? aloud(text, sorry, manner) : new Outcome.Again();
    }

    /// Lines to call by whatever way there is, remembered or not.
    private Outcome aloud(Inbound text, Exchange help, Manner manner) {
        if (manner == Manner.RESPONSE) {
            return new Outcome.Say(help);
        }
        SmsGateway gateway = office.gateways().get(text.provider());
        if (gateway == null) {
            return new Outcome.Again();
        }
        for (int i = 0; i < help.replies().size(); i++) {
            if (!said(gateway, text, help.replies().get(i), i)) {
                return new Outcome.Again();
            }
        }
        return new Outcome.Silent();
    }

    private boolean said(SmsGateway gateway, Inbound text, String words, int i) {
        try {
            return gateway.send(new Outgoing(text.from(), text.to(), words, text.key() + ".a" + i))
                    instanceof Delivery.Accepted;
        } catch (RuntimeException fault) {
            office.faults().failed("gateway", fault);
            return false;
        }
    }

    /// What is said when nothing else can be.
    Exchange sorry(Inbound text) {
        return Exchange.of(office.dialogue().sorry(Conversation.FRESH, text.words()));
    }
}
