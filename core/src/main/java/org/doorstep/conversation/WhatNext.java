package org.doorstep.conversation;

import org.doorstep.search.Filter;
import org.doorstep.understanding.Understood;

/// The line below a list: what can be sent next.
final class WhatNext {

    private WhatNext() {}

    /// @param more whether there is more than was shown
    static String say(Understood asked, boolean more) {
        return asked.place() == null
                ? "Reply a number for details, or a place to see what is near."
                : "Reply a number for details" + (more ? " or MORE." : ".");
    }

    /// The same in fewer words.
    static String brief(String said) {
        return said.replace("a number for details", "a number")
                .replace("a number, or MIXED", "MIXED");
    }

    /// Who asked for women only, and gets something else for it, is told how to have both.
    static String say(Understood asked, OneThing.Page page) {
        boolean women = asked.filters().stream().anyMatch(f -> f instanceof Filter.Women);
        return women && page.beside()
                ? "Reply a number, or MIXED for men too."
                : say(asked, page.more());
    }
}
