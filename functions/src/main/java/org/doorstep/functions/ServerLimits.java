package org.doorstep.functions;

import java.util.Map;
import org.doorstep.functions.web.Body;

/// The bounds that whoever runs a server in front of the doors gives it.
public final class ServerLimits {

    private ServerLimits() {}

    /// Micronaut's settings for a server at this address.
    ///
    /// @param port the port to listen at; -1 for any that is free
    public static Map<String, Object> properties(String host, int port) {
        return Map.of(
                "micronaut.server.host",
                host,
                "micronaut.server.port",
                port,
                "micronaut.server.max-request-size",
                Body.MAX_BYTES,
                "micronaut.server.max-request-buffer-size",
                Body.MAX_BYTES,
                "micronaut.server.idle-timeout",
                "30s",
                "micronaut.server.server-header",
                "doorstep",
                "micronaut.server.netty.max-header-size",
                16 * 1024,
                "micronaut.server.netty.max-initial-line-length",
                16 * 1024,
                "micronaut.server.log-handled-exceptions",
                false);
    }
}
