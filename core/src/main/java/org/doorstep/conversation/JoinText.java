package org.doorstep.conversation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.doorstep.listing.Listing;
import org.jspecify.annotations.Nullable;

/// Whether one just comes, or what one does first, as the owner says it.
final class JoinText {

    /// All that an owner says of joining, where it is that one need not.
    private static final Pattern JUST_COME =
            Pattern.compile(
                    "(?i)(?:just |please )*(?:turn up|drop in|walk in|come along|show up)[.!]*");

    /// A name that says how one joins.
    private static final Pattern DROP_IN = Pattern.compile("(?i)\\b(?:drop|walk)[ -]?in\\b");

    private JoinText() {}

    /// @param most how long it may be, in characters
    static @Nullable String say(Listing listing, int most) {
        String how = listing.applicationProcess();
        if (how == null) {
            return DROP_IN.matcher(listing.name()).find() ? "it is a drop-in" : null;
        }
        return JUST_COME.matcher(how).matches()
                ? "no need to book, "
                        + how.substring(0, 1).toLowerCase(Locale.ROOT)
                        + how.substring(1)
                : QuestionText.quoted(how, most);
    }
}
