package org.doorstep.place;

/// What a named place is: settlements as OS Open Names types them, then areas.
public enum Kind {
    CITY,
    TOWN,
    SUBURB,
    VILLAGE,
    HAMLET,
    SETTLEMENT,
    DISTRICT,
    COUNTY,
    REGION,
    COUNTRY;

    /// Whether it is an area with settlements inside, worked out from them.
    public boolean area() {
        return compareTo(DISTRICT) >= 0;
    }
}
