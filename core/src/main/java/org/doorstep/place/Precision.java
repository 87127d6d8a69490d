package org.doorstep.place;

/// How closely a place is known: what a distance from it is worth.
public enum Precision {
    POSTCODE,
    SECTOR,
    DISTRICT,
    PLACE
}
