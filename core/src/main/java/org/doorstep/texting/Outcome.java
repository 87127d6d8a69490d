package org.doorstep.texting;

/// What the door that handed a message in is to do.
public sealed interface Outcome {

    /// Say this in the response; nobody else will.
    record Say(Exchange exchange) implements Outcome {}

    /// Say nothing: it was said, is being sent, or nothing is to be said.
    record Silent() implements Outcome {}

    /// Ask the provider to hand the message in again.
    record Again() implements Outcome {}
}
