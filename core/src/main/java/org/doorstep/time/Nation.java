package org.doorstep.time;

/// The part of the United Kingdom a place is in: what decides its bank holidays.
public enum Nation {
    ENGLAND_AND_WALES,
    SCOTLAND,
    NORTHERN_IRELAND
}
