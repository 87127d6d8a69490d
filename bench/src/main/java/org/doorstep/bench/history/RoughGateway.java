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
        Witness witness,
        Chance chance,
        double often,
        boolean knows,
        Set<String> references,
        Queue<Arrived> telephones)
        implements SmsGateway {

    static RoughGateway of(
            Witness witness,
            Chance chance,
            double often,
            boolean knows,
            Queue<Arrived> telephones) {
        return new RoughGateway(
                witness, chance, often, knows, ConcurrentHashMap.newKeySet(), telephones);
    }

    @Override
    public Delivery send(Outgoing text) {
        String key = text.reference().replaceAll("[.].*", "");
        if (chance.strikes(often)) {
            return new Delivery.NotYet("429");
        }
        if (chance.strikes(often)) {
            witness.doubt(key);
            return new Delivery.Unknown("silent, not taken");
        }
        crash(key);
        references.add(text.reference());
        telephones.add(Arrived.of(text.to(), text.words(), witness.of(key).begun()));
        crash(key);
        if (chance.strikes(often)) {
            witness.doubt(key);
            return new Delivery.Unknown("silent, taken");
        }
        return new Delivery.Accepted(text.reference());
    }

    private void crash(String key) {
        if (chance.strikes(often / 4)) {
            witness.doubt(key);
            throw new RoughLedger.Crash();
        }
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
