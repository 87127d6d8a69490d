package org.doorstep.functions.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.safety.Concern;
import org.jspecify.annotations.Nullable;

/// The card that comes before everything else when words speak of danger: the reply of the help
/// lines word for word, a sentence a line, its telephone numbers to tap.
///
/// @param emergency whether danger is plain, rather than possible
/// @param leave whether the page may have to be left fast
public record Help(boolean emergency, boolean leave, List<Line> lines) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]) +(?=\\p{Lu}|Or )");

    public Help {
        lines = List.copyOf(lines);
    }

    /// One sentence.
    public record Line(List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /// The card for a concern, or null when there is none.
    static @Nullable Help of(Concern concern, @Nullable String reply) {
        if (reply == null || reply.isBlank()) {
            return null;
        }
        List<Line> lines =
                SENTENCE_END.splitAsStream(reply.strip()).map(s -> new Line(Piece.of(s))).toList();
        boolean leave =
                concern.kind() == Concern.Kind.ABUSE || concern.kind() == Concern.Kind.CHILD;
        return new Help(concern.tier() == Concern.Tier.CLEAR, leave, lines);
    }
}
