package org.doorstep.functions.pages;

import java.util.List;

/// An example to tap when somebody does not know what to write.
public record Try(String words, String q) {

    /// What people come for most, and one with a time in it.
    public static final List<Try> ALL =
            List.of(
                    of("Coffee mornings", "coffee morning"),
                    of("Walking groups", "walking group"),
                    of("Somebody to talk to", "somebody to talk to"),
                    of("Help with money", "help with money"),
                    of("Something free this weekend", "something free this weekend"));

    private static Try of(String words, String q) {
        return new Try(words, q);
    }

    /// The address of its search, near the place that is asked for already; empty for none.
    public String href(String near) {
        return "/?q=" + Wanted.encode(q) + "&near=" + Wanted.encode(near);
    }
}
