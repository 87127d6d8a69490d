package org.doorstep.listing;

/// Whether a service is offered: HSDS's `status`.
public enum Status {
    ACTIVE,
    INACTIVE,
    DEFUNCT,
    TEMPORARILY_CLOSED
}
