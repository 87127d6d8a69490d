package org.doorstep.functions.gateways;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.functions.phone.PretendNetwork;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.SmsGateway;
import org.junit.jupiter.api.Test;

/// The contract, with the pretend phone: the network itself never fails, so that what fails
/// stands before it.
final class PretendNetworkTest extends SmsGatewayContract {

    private final PretendNetwork network = new PretendNetwork();
    private final List<String> taken = new ArrayList<>();
    private final List<FakeProvider.Mood> moods = new ArrayList<>();

    @Override
    SmsGateway gateway() {
        return this::send;
    }

    private Delivery send(Outgoing text) {
        FakeProvider.Mood mood = moods.isEmpty() ? FakeProvider.Mood.TAKES : moods.removeFirst();
        return switch (mood) {
            case TAKES -> took(text);
            case TAKES_AND_FALLS_SILENT -> {
                var unused = took(text);
                yield new Delivery.Unknown("silence");
            }
            case FALLS_SILENT, FAILS -> new Delivery.Unknown("silence");
            case TOO_MANY -> new Delivery.NotYet("429");
            case REFUSES -> new Delivery.Refused("no");
        };
    }

    private Delivery took(Outgoing text) {
        Delivery delivery = network.send(text);
        if (delivery instanceof Delivery.Accepted) {
            taken.add(text.words());
        }
        return delivery;
    }

    @Override
    SmsGateway toNobody() {
        return _ -> new Delivery.NotYet("nobody");
    }

    @Override
    List<String> taken() {
        return taken;
    }

    @Override
    void next(FakeProvider.Mood mood) {
        moods.add(mood);
    }

    @Override
    void forget() {
        taken.clear();
    }

    @Test
    void it_knows_what_it_was_handed() {
        var unused = network.send(new Outgoing("+447700900123", "", "tea", "k.0"));
        assertInstanceOf(Delivery.Accepted.class, network.ask("k.0"));
        assertInstanceOf(Delivery.NotYet.class, network.ask("k.1"));
    }
}
