package org.doorstep.listing;

/// What a place feels like: some people will not walk into anything medical.
public enum VenueCharacter {
    CLINICAL,
    COMMUNITY,
    FAITH,
    OUTDOORS,
    HOME,
    ONLINE
}
