package org.doorstep.texting;

/// Sends texts out: one adapter for each provider, and a pretend one on a laptop. All of them
/// keep one contract, and a test holds them to it.
public interface SmsGateway {

    /// Hands one text to the provider, once: an adapter never tries again by itself, for only
    /// whoever keeps the outbox knows whether a second time is allowed.
    ///
    /// @return what is certain about it; a fault whose effect is not certain is `Unknown`
    Delivery send(Outgoing text);

    /// What became of a text whose sending ended in doubt, by our reference.
    ///
    /// @return `NotYet` when the provider certainly never took it; `Unknown` when it cannot say
    default Delivery ask(String reference) {
        return new Delivery.Unknown("cannot-ask");
    }
}
