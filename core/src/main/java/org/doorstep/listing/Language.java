package org.doorstep.listing;

/// A language spoken besides English: its ISO 639 code and its name in English.
public record Language(String code, String name) {}
