package org.doorstep.functions.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of a sentence: words, and the number they call, or null.
public record Piece(String words, @Nullable String href) {

    /// Emergency services, help lines, and British numbers as they are grouped (Ofcom, National
    /// Telephone Numbering Plan).
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\d+£.])(?:999|111|116 \\d{3}|0\\d{2,4}(?: \\d{3,4}){1,2}|0\\d{4} \\d{5,6}"
                            + "|0[1-9]\\d{8,9})(?!\\d|\\.\\d)");

    /// A text with its telephone numbers to tap.
    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        int from = 0;
        while (number.find()) {
            pieces.add(new Piece(text.substring(from, number.start()), null));
            pieces.add(new Piece(number.group(), Links.phone(number.group())));
            from = number.end();
        }
        pieces.add(new Piece(text.substring(from), null));
        return List.copyOf(pieces);
    }
}
