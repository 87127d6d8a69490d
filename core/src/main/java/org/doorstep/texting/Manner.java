package org.doorstep.texting;

/// How an answer travels to the one who asked.
public enum Manner {
    /// In the response to the provider's own request (TwiML, the chat of a page).
    RESPONSE,
    /// By a gateway, in a request of ours.
    GATEWAY
}
