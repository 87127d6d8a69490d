package org.doorstep.listing.words;

import java.util.ArrayList;
import java.util.List;

/// One sentence of a listing's text, in words.
///
/// @param words its words, in order; never none
/// @param item whether it is a line of a list, which may name but a part of what is offered
/// @param asks whether it is a question
record Sentence(List<Word> words, boolean item, boolean asks) {

    private static final String STOPS = ".!?;";

    private static final String BULLETS = "-*\u2022\u00b7\u25cf\u2013";

    /// The sentences of a text.
    ///
    /// @param most how many characters of it are read
    static List<Sentence> of(String text, int most) {
        String said = text.length() > most ? text.substring(0, most) : text;
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= said.length(); i++) {
            if (i == said.length() || ends(said, i)) {
                add(said.substring(from, i).strip(), sentences);
                from = i;
            }
        }
        return List.copyOf(sentences);
    }

    private static void add(String one, List<Sentence> sentences) {
        List<Word> words = one.isEmpty() ? List.of() : new WordScan(one).words();
        if (!words.isEmpty()) {
            boolean item = BULLETS.indexOf(one.charAt(0)) >= 0;
            sentences.add(new Sentence(words, item, one.endsWith("?")));
        }
    }

    /// Whether a sentence ends before a character: at a new line, a bullet, or a space after a
    /// full stop.
    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '•' || c == '·' || c == '●') {
            return true;
        }
        return c == ' ' && at > 0 && STOPS.indexOf(text.charAt(at - 1)) >= 0;
    }
}
