package org.doorstep.safety;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/// The letters of a message, whatever they were dressed in, as lower-case words.
///
/// Compatibility decomposition (Unicode UAX #15, NFKD) undresses accents, full-width and
/// mathematical letters; marks and invisible characters are dropped; letters of other scripts
/// that look Latin become Latin (a few of UTS #39's confusables); telling emoji become words
/// that begin with a colon. The end of a sentence is a word of its own, the full stop.
final class Letters {

    /// A long message is judged by its beginning and its end.
    static final int MOST_CHARACTERS = 10_000;

    /// What ends a thought, so that no phrase reaches across it.
    static final String STOP = ".";

    private static final int TAIL = 1_000;

    private static final String TWINS = "аaеeоoсcрpхxіiуyкkмmтtвbнhѕsјjıiłløoαaεeοoιiκkβb";

    private static final Map<Integer, String> EMOJI =
            Map.ofEntries(
                    Map.entry(0x1F52A, ":knife"),
                    Map.entry(0x1F5E1, ":knife"),
                    Map.entry(0x1FA92, ":razor"),
                    Map.entry(0x1F48A, ":pills"),
                    Map.entry(0x26B0, ":coffin"),
                    Map.entry(0x1FAA6, ":coffin"),
                    Map.entry(0x1F52B, ":gun"),
                    Map.entry(0x1FA78, ":blood"),
                    Map.entry(0x1FAA2, ":rope"),
                    Map.entry(0x1F62D, ":sad"),
                    Map.entry(0x1F622, ":sad"),
                    Map.entry(0x1F494, ":sad"),
                    Map.entry(0x1F602, ":laugh"),
                    Map.entry(0x1F923, ":laugh"),
                    Map.entry(0x1F606, ":laugh"),
                    Map.entry(0x1F604, ":laugh"));

    private Letters() {}

    /// The message's words, apostrophes and disguises still in them.
    static List<String> split(String text) {
        String decomposed = Normalizer.normalize(clip(text), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length() + 16);
        decomposed.codePoints().forEach(point -> append(plain, point));
        String words = plain.toString().strip();
        return words.isEmpty() ? List.of() : List.of(words.split(" +"));
    }

    private static String clip(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int tail = text.length() - TAIL;
        return text.substring(0, MOST_CHARACTERS - TAIL) + "\n" + text.substring(tail);
    }

    private static void append(StringBuilder plain, int point) {
        String emoji = EMOJI.get(point);
        if (emoji != null) {
            plain.append(' ').append(emoji).append(' ');
        } else if (Character.isLetterOrDigit(point)) {
            plain.appendCodePoint(twin(Character.toLowerCase(point)));
        } else if (!dropped(point)) {
            plain.append(mark(point));
        }
    }

    private static boolean dropped(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static int twin(int point) {
        int at = point < 128 ? -1 : TWINS.indexOf(point);
        return at >= 0 && at % 2 == 0 ? TWINS.codePointAt(at + 1) : point;
    }

    private static String mark(int point) {
        return switch (point) {
            case '\'', '`', 0x2019, 0x2018, 0x02BC, 0x00B4 -> "'";
            case '*', '@', '$' -> Character.toString(point);
            case '.', '!', '?', ';', 0x2026 -> " . ";
            default -> " ";
        };
    }
}
