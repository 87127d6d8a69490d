package org.doorstep.conversation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What one deployment calls itself and whom it names when it knows no answer.
///
/// @param serviceName how the service names itself in its first reply
/// @param personToAsk the area's person to ask and how to reach her ("the Bow link workers on
///     020
///     7946 0990"), or null
/// @param zone the zone that local times are in
public record Desk(String serviceName, @Nullable String personToAsk, ZoneId zone) {

    /// The zone of every time that is not an instant (CONTRACT).
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
}
