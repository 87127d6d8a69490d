package org.doorstep.listing.importing;

import java.util.Locale;
import java.util.Optional;

/// The formats of files that can be loaded.
public enum Format {
    /// Open Referral JSON: UK 3.0, and HSDS 3 in the same shape.
    ORUK,
    /// A flat file.
    CSV;

    /// The format of that name, in any case; empty when there is none yet.
    public static Optional<Format> of(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "oruk", "hsds" -> Optional.of(ORUK);
            case "csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }
}
