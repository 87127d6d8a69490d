package org.doorstep.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// "Wi" is "with" in the north and in Scotland ("summat wi other folk"), the Women's Institute
/// ("the WI", "WI meeting", "W.I.") and half of "wi fi".
final class Wi {

    private static final PersonWords WORDS = PersonWords.of("wi.tsv");

    private Wi() {}

    /// The one word that two are: "W.I." and "wi fi"; else null.
    static @Nullable Token joined(String text, List<Token> words, int at) {
        if (at + 1 >= words.size()) {
            return null;
        }
        Token first = words.get(at);
        Token next = words.get(at + 1);
        boolean near = next.start() == first.end() + 1;
        boolean dotted =
                first.word().equals("w")
                        && next.word().equals("i")
                        && text.charAt(first.end()) == '.';
        boolean internet = first.word().equals("wi") && next.word().equals("fi");
        if (!near || !(dotted || internet)) {
            return null;
        }
        String word = dotted ? "wi" : "wifi";
        return new Token(word, Stem.of(word), first.start(), next.end(), first.opens());
    }

    /// Whether it is "with": something it can go with follows, and nothing says that it is a thing.
    static boolean with(String text, List<Token> words, int at) {
        Token token = words.get(at);
        if (!token.word().equals("wi") || token.end() - token.start() != 2) {
            return token.word().equals("wi") && text.charAt(token.end() - 1) == '\'';
        }
        boolean last = at + 1 >= words.size() || words.get(at + 1).opens();
        boolean large = Character.isUpperCase(text.charAt(token.start() + 1)) && !shouted(text);
        return !last
                && !large
                && !WORDS.in("before", Token.wordAt(words, at - 1))
                && !WORDS.in("behind", words.get(at + 1).word());
    }

    private static boolean shouted(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }
}
