package org.doorstep.texting;

/// What a provider made of a text it was handed.
public sealed interface Delivery {

    /// It took it.
    ///
    /// @param id its own id of the text
    record Accepted(String id) implements Delivery {}

    /// It certainly did not take it, and may later: too many at once, nobody there.
    record NotYet(String code) implements Delivery {}

    /// It will never take it.
    record Refused(String code) implements Delivery {}

    /// Nobody knows whether it took it.
    record Unknown(String code) implements Delivery {}
}
