package org.doorstep.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody to ask.
public record Contact(
        @Nullable String name, @Nullable String title, @Nullable String email, List<Phone> phones) {

    public Contact {
        phones = List.copyOf(phones);
    }
}
