package org.doorstep.place;

import java.util.Set;

/// What stands behind a name and belongs to it.
final class Markers {

    /// Two words after a name that keep it a place: `Leeds city centre`.
    private static final Set<String> MARKERS =
            Set.of(
                    "city centre",
                    "town centre",
                    "city center",
                    "town center",
                    "the city",
                    "the town",
                    "the village",
                    "area",
                    "way",
                    "end",
                    "side",
                    "direction",
                    "estate");

    private Markers() {}

    /// How many words behind a name belong to it: `city centre`, `area`.
    static int length(Tokens tokens, int at) {
        for (int length = 2; length > 0; length--) {
            if (at + length <= tokens.count()
                    && tokens.joined(at - 1, at + length)
                    && MARKERS.contains(tokens.key(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
