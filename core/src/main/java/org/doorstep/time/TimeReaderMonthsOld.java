package org.doorstep.time;

import java.time.LocalDateTime;
import java.util.Set;
import org.doorstep.time.TimeReaderPiece.Nothing;
import org.jspecify.annotations.Nullable;

/// How old a baby is, as nurses write it: "youngest 8/12" is eight months, "lo is 6/52" six weeks.
/// Of anything else "8/12" is a day.
final class TimeReaderMonthsOld implements TimeReaderRule {

    private static final Set<String> BETWEEN =
            Set.of("is", "who", "whos", "now", "only", "just", "nearly", "almost", "about", "'s");

    @Override
    public @Nullable TimeReaderPiece read(TimeReaderText text, int at, LocalDateTime now) {
        if (!text.is(at + 1, "/") || !text.is(at + 2, "12", "52") || !figures(text, at)) {
            return null;
        }
        int before = at - 1;
        while (before >= 0 && text.at(before).in(BETWEEN)) {
            before--;
        }
        boolean old = text.is(at + 3, "old");
        boolean somebody =
                before >= 0
                        && TimeReaderTold.WORDS.is("infant", TimeReaderClause.word(text, before));
        return old || somebody ? new Nothing(at, old ? at + 4 : at + 3) : null;
    }

    private static boolean figures(TimeReaderText text, int at) {
        String word = text.at(at).text();
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
