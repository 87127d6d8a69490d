package org.doorstep.bench.empty;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Map;

/// The one controller of the empty function; where nobody opens it, on the laptop that other
/// benches start, it is not there.
@Controller
@Requires(beans = EmptyDoor.Open.class)
final class EmptyDoor {

    /// Says that the door is open.
    record Open() {}

    @Get("/api/search")
    Map<String, String> answer(@QueryValue String q) {
        return Map.of("empty", q);
    }
}
