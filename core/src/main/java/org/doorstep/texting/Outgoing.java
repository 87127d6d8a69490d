package org.doorstep.texting;

/// One text on its way out.
///
/// @param to E.164
/// @param from our number, or empty for the gateway's own
/// @param reference our name of it; says nothing of anybody
public record Outgoing(String to, String from, String words, String reference) {}
