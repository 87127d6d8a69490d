package org.doorstep.functions.texts;

/// Sends texts out: one adapter for each provider, and a pretend one on a laptop.
public interface Gateway {

    /// Hands one text to the provider.
    ///
    /// @throws RuntimeException when the provider did not take it
    void send(Sender to, String text);
}
