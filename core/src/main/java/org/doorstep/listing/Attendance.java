package org.doorstep.listing;

/// How one takes part.
public enum Attendance {
    IN_PERSON,
    ONLINE,
    PHONE,
    HOME_VISIT
}
