package org.doorstep.listing.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is said about one record while it is read: each thing once, and not without end.
public final class Notes {

    private static final int MOST = 50;
    private static final int QUOTED = 80;

    private final Set<String> said = new LinkedHashSet<>();

    /// Says something.
    public void say(String note) {
        if (said.size() < MOST) {
            said.add(note);
        }
    }

    /// Says that a part was left out, quoting its beginning.
    public void drop(String what, @Nullable String value) {
        say(what + " left out: " + quote(value));
    }

    /// A value in quotes on one line, cut short.
    public static String quote(@Nullable String value) {
        String line = value == null ? "" : value.strip().replaceAll("\\s+", " ");
        return '"' + (line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line) + '"';
    }

    /// All that was said.
    public List<String> all() {
        return List.copyOf(said);
    }
}
