package org.doorstep.bench.history;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;

/// A provider's API that takes texts and does not say so, falls silent, has had too many, and
/// whose callers die.
///
/// @param knows whether it can be asked after a reference, as GOV.UK Notify can
record RoughGateway(
        RoughLedger ledger,
        Chance chance,
        double often,
        boolean knows,
        Set<String> references,
        Queue<Arrived> telephones)
        implements SmsGateway {

    static RoughGateway of(
            RoughLedger ledger,
            Chance chance,
            double often,
            boolean knows,
            Queue<Arrived> telephones) {
        return new RoughGateway(
                ledger, chance, often, knows, ConcurrentHashMap.newKeySet(), telephones);
    }

    @Override
    public Delivery send(Outgoing text) {
        if (chance.strikes(often)) {
            return new Delivery.NotYet("429");
        }
        if (chance.strikes(often)) {
            return new Delivery.Unknown("silent, not taken");
        }
        if (chance.strikes(often / 4)) {
            throw new RoughLedger.Crash();
        }
        take(text);
        if (chance.strikes(often / 4)) {
            throw new RoughLedger.Crash();
        }
        return chance.strikes(often)
                ? new Delivery.Unknown("silent, taken")
                : new Delivery.Accepted(text.reference());
    }

    private void take(Outgoing text) {
        references.add(text.reference());
        String key = text.reference().replaceAll("[.].*", "");
        telephones.add(Arrived.of(text.to(), text.words(), ledger.begun(key)));
    }

    @Override
    public Delivery ask(String reference) {
        if (!knows || chance.strikes(often)) {
            return new Delivery.Unknown("cannot say");
        }
        return references.contains(reference)
                ? new Delivery.Accepted(reference)
                : new Delivery.NotYet("never taken");
    }
}
