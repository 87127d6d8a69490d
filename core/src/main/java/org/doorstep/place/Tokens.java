package org.doorstep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of a message in the spelling of [NameKey], with where they stand and what parts
/// them.
final class Tokens {

    /// What stands between a word and the one before it.
    enum Gap {
        SPACE,
        JOIN,
        COMMA,
        BREAK
    }

    private record Token(String key, int start, int end, Gap before) {}

    /// More words than any message has; the rest of a longer one is not read.
    private static final int MOST = 400;

    private static final Set<String> SHORTENED = Set.of("st", "gt", "nr", "co", "lt", "mt", "gtr");

    private static final Set<String> COMPASS = Set.of("N", "E", "S", "W");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    Tokens(String text) {
        this.text = text;
        int at = 0;
        int gapFrom = 0;
        while (at < text.length() && tokens.size() < MOST) {
            char c = text.charAt(at);
            if (!wordly(c) && c != '&' && c != '+') {
                at++;
                continue;
            }
            int end = c == '&' || c == '+' ? at + 1 : endOfWord(at);
            String key = c == '&' || c == '+' ? "and" : NameKey.word(text.substring(at, end));
            if (!key.isEmpty()) {
                tokens.add(new Token(key, at, end, gap(gapFrom, at)));
                gapFrom = end;
            }
            at = end;
        }
    }

    int count() {
        return tokens.size();
    }

    String key(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).key;
    }

    String key(int from, int to) {
        if (to == from + 1) {
            return key(from);
        }
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i > from ? " " : "").append(tokens.get(i).key);
        }
        return key.toString();
    }

    int start(int at) {
        return tokens.get(at).start;
    }

    int end(int at) {
        return tokens.get(at).end;
    }

    String typed(int from, int to) {
        return text.substring(start(from), end(to - 1));
    }

    /// Whether a word has a capital that the word before it has not, so that it looks like a name.
    boolean capital(int at) {
        return at > 0
                && Character.isUpperCase(text.charAt(start(at)))
                && (end(at) - start(at) < 2 || Character.isLowerCase(text.charAt(start(at) + 1)))
                && !Character.isUpperCase(text.charAt(start(at - 1)));
    }

    /// What stands before a word; a break before the first and behind the last.
    Gap gap(int at) {
        return at <= 0 || at >= tokens.size() ? Gap.BREAK : tokens.get(at).before;
    }

    /// Whether the words hang together with nothing but spaces and hyphens between them.
    boolean joined(int from, int to) {
        if (to > tokens.size()) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (gap(i).compareTo(Gap.JOIN) > 0) {
                return false;
            }
        }
        return true;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && (wordly(text.charAt(end)) || inWord(end))) {
            end++;
        }
        return end;
    }

    private boolean inWord(int at) {
        return NameKey.apostrophe(text.charAt(at))
                && at + 1 < text.length()
                && wordly(text.charAt(at + 1));
    }

    private Gap gap(int from, int to) {
        if (tokens.isEmpty()) {
            return Gap.BREAK;
        }
        Token last = tokens.getLast();
        boolean shortened = SHORTENED.contains(last.key) || COMPASS.contains(typed(last));
        Gap gap = Gap.SPACE;
        for (int i = from; i < to; i++) {
            gap = max(gap, mark(text.charAt(i), shortened, i + 1 == to));
        }
        return to - from > 6 ? Gap.BREAK : gap;
    }

    private String typed(Token token) {
        return text.substring(token.start, token.end);
    }

    private static Gap mark(char c, boolean shortened, boolean tight) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return c == '\n' ? Gap.COMMA : Gap.SPACE;
        }
        if (c == '.') {
            return shortened ? Gap.SPACE : tight ? Gap.JOIN : Gap.BREAK;
        }
        if (c == '-' || c == '_' || NameKey.apostrophe(c) || (c >= '\u2010' && c <= '\u2013')) {
            return Gap.JOIN;
        }
        return c == ',' || c == '(' || c == '/' || c == ')' ? Gap.COMMA : Gap.BREAK;
    }

    private static Gap max(Gap a, Gap b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static boolean wordly(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
