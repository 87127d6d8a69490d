package org.doorstep.listing;

import java.util.List;
import org.doorstep.time.Schedule;
import org.jspecify.annotations.Nullable;

/// A service at one place: its hours and numbers there, where they differ from the service's.
public record ServiceAtLocation(
        @Nullable String id, Location location, List<Schedule> schedules, List<Phone> phones) {

    public ServiceAtLocation {
        schedules = List.copyOf(schedules);
        phones = List.copyOf(phones);
    }
}
