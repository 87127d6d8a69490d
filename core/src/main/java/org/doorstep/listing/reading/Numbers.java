package org.doorstep.listing.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as files write them.
public final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,15}([.,]\\d{0,20})?|[.,]\\d{1,20})([eE][+-]?\\d{1,2})?");

    private Numbers() {}

    /// A number with a point, or with the comma of a continental spreadsheet; null for what is
    /// none.
    public static @Nullable Double read(String text) {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches()
                ? Double.valueOf(stripped.replace(',', '.'))
                : null;
    }
}
