package org.doorstep.bench.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text that reached a telephone.
///
/// @param to the number
/// @param letter the number of the text it answers
/// @param part which of its replies it is
/// @param words what it says
/// @param begun when its way out was begun: before this it could still be held
///     back, in nanoseconds of this process
record Arrived(String to, int letter, int part, String words, long begun) {

    private static final Pattern MARKED = Pattern.compile("(?s).* #(\\d+)[.](\\d+)");

    static Arrived of(String to, String words, long begun) {
        Matcher mark = MARKED.matcher(words);
        if (!mark.matches()) {
            throw new IllegalStateException("a reply without a mark");
        }
        return new Arrived(
                to, Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)), words, begun);
    }
}
