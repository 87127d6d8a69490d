package org.doorstep.listing;

/// A stated fact about getting into a place and being there. Not stated is not "no":
/// `NOT_STEP_FREE` is what is known not to be.
public enum Access {
    STEP_FREE,
    NOT_STEP_FREE,
    ACCESSIBLE_TOILET,
    HEARING_LOOP,
    PARKING,
    QUIET_SPACE
}
