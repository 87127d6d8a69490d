package org.doorstep.listing;

/// What another system calls a listing.
public record Identifier(String scheme, String value) {}
