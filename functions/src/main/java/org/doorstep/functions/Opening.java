package org.doorstep.functions;

import java.util.Optional;

/// The house, once it is open. Until then every door says so.
public interface Opening {

    /// What the doors stand on, or empty while it is not ready.
    Optional<House> house();
}
