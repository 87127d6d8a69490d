package org.doorstep.time;

import java.util.Set;

/// Times as Scots say them where English means another: "the night" for tonight, "Friday first" for
/// the next one, "the back of seven" for just after it.
final class TimeReaderScots {

    /// Before "the night" these leave it the night: "through the night", "stay the night".
    private static final Set<String> ENGLISH =
            Set.of(
                    "of", "in", "through", "thru", "during", "over", "into", "for", "all", "at",
                    "by", "spend", "spent", "stay", "stayed", "hate", "hates", "love", "like",
                    "fear", "dread", "enjoy", "enjoyed", "before", "after", "until", "till", "and",
                    "is", "was");
    private static final Set<String> ASKING =
            Set.of(
                    "what",
                    "whats",
                    "whit",
                    "whits",
                    "wots",
                    "wot",
                    "anything",
                    "onything",
                    "something",
                    "somethin",
                    "summat",
                    "owt",
                    "going",
                    "gaun");

    private TimeReaderScots() {}

    /// "What's on the night", "a bed the night".
    static boolean tonight(TimeReaderText text, int at) {
        boolean said = text.is(at, "the") && text.is(at + 1, "night") && at > 0;
        boolean ends = text.clauseEndsAt(at + 2) || text.is(at + 2, "near", "in", "please", "pls");
        if (!said || !ends || text.at(at - 1).in(ENGLISH)) {
            return false;
        }
        return !text.is(at - 1, "on", "oan") || text.at(at - 2).in(ASKING);
    }

    /// The "first" of "Friday first"; not of "Friday first thing".
    static boolean first(TimeReaderText text, int at) {
        return text.is(at, "first")
                && (text.clauseEndsAt(at + 1) || text.at(at + 1).in(TimeReaderParts.SMALL));
    }

    /// The hour behind "back of", or `at` when that is not there.
    static int backOf(TimeReaderText text, int at) {
        int back = text.is(at, "the") ? at + 1 : at;
        boolean said = text.is(back, "back") && text.is(back + 1, "of", "o");
        return said ? back + 2 : at;
    }
}
