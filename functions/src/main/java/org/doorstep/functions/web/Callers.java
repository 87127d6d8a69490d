package org.doorstep.functions.web;

import io.micronaut.http.HttpRequest;

/// Where a request comes from: by the connection, or by the gateway that took it in. Never by
/// what the request says of itself, which anybody can write (ASVS 5.0 V4.1.3, V15.3.4).
public interface Callers {

    /// The address, IPv4 or IPv6 in its usual writing.
    String address(HttpRequest<?> request);
}
