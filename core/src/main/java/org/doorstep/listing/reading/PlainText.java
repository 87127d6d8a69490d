package org.doorstep.listing.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as strangers put it into files, made plain: no tags, no entities, no scripts, no
/// control characters; breaks and paragraphs become new lines. Takes time in proportion to the
/// text, whatever it holds.
public final class PlainText {

    /// Text that was escaped, or tags that were hidden in one another, more often than this
    /// lose what could begin a tag.
    private static final int ROUNDS = 4;

    /// A tag longer than this is none.
    private static final int LONGEST_TAG = 2_000;

    private static final Pattern TAG =
            Pattern.compile(
                    "<(/?[A-Za-z][A-Za-z0-9-]{0,30})(?=[\\s/>])[^<>]{0," + LONGEST_TAG + "}>");
    private static final Pattern TAG_START = Pattern.compile("<(?=[A-Za-z/!])|&");
    private static final Pattern BREAKS =
            Pattern.compile(
                    "(?i)/?(?:br|p|div|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|hr)");
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "noscript", "iframe", "object", "svg", "template");
    private static final Pattern OPEN_END =
            Pattern.compile(
                    "(?i)</?(?:a|img|script|style|iframe|svg|p|div|span|b|i|font|table|input|object"
                            + "|embed|link|meta|form|body|html)\\s[^<>]{0,2000}$");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t\\x0B\\f]+");
    private static final Pattern MANY_SPACES = Pattern.compile(" {2,}");
    private static final Pattern AROUND_LINES =
            Pattern.compile(" ?(?:\\r\\n?|\\n|\\u2028|\\u2029|\\u0085) ?");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    /// Controls, characters of no width but for joiners, and those that turn the direction of
    /// what follows (Unicode TR 36, "Bidirectional text spoofing").
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\u00AD\\u200B\\u2060\\uFEFF"
                            + "\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

    private PlainText() {}

    /// The text, plain, with its lines; at most `most` characters. May be empty.
    public static String of(String text, int most) {
        if (isPlain(text)) {
            return cut(text.strip(), most);
        }
        // What is cut off here could only have mattered to a text that is mostly tags.
        String plain = text.length() > most * 8L ? text.substring(0, most * 8) : text;
        for (int round = 0; ; round++) {
            String next = seen(Entities.decode(untag(plain)));
            if (next.equals(plain)) {
                break;
            }
            plain = round < ROUNDS ? next : seen(TAG_START.matcher(next).replaceAll(""));
            if (round == ROUNDS) {
                break;
            }
        }
        return cut(tidy(plain), most);
    }

    /// The text, plain, on one line.
    public static String line(String text, int most) {
        String plain = of(text, most);
        return plain.indexOf('\n') < 0
                ? plain
                : MANY_SPACES.matcher(plain.replace('\n', ' ')).replaceAll(" ").strip();
    }

    /// Whether this is one line of printable ASCII with nothing to resolve, as most values are.
    private static boolean isPlain(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '<' || c == '&' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static String untag(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String said = uncomment(text);
        StringBuilder plain = new StringBuilder(said.length());
        Matcher tag = TAG.matcher(said);
        int from = 0;
        while (from <= said.length() && tag.find(from)) {
            plain.append(said, from, tag.start());
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            if (BREAKS.matcher(name).matches()) {
                plain.append('\n');
            }
            from = SILENT.contains(name) ? endOf(name, said, tag.end()) : tag.end();
        }
        plain.append(said, Math.min(from, said.length()), said.length());
        return OPEN_END.matcher(plain).replaceAll("");
    }

    /// One past the end tag that belongs to this name; the end of the text when there is none.
    private static int endOf(String name, String text, int from) {
        Matcher end = Pattern.compile("(?i)</" + name + "\\s*>").matcher(text);
        return end.find(from) ? end.end() : text.length();
    }

    private static String uncomment(String text) {
        int open = text.indexOf("<!--");
        if (open < 0) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            left.append(text, from, open);
            int close = text.indexOf("-->", open);
            if (close < 0) {
                return left.toString();
            }
            from = close + 3;
            open = text.indexOf("<!--", from);
        }
        return left.append(text, from, text.length()).toString();
    }

    /// Without what nobody sees, which might hide a tag.
    private static String seen(String text) {
        return whole(UNSEEN.matcher(text).replaceAll(""));
    }

    private static String tidy(String text) {
        String plain = SPACES.matcher(text).replaceAll(" ");
        plain = AROUND_LINES.matcher(plain).replaceAll("\n");
        plain = MANY_LINES.matcher(plain).replaceAll("\n\n");
        return Normalizer.normalize(plain.strip(), Normalizer.Form.NFC);
    }

    /// Halves of surrogate pairs are no characters, and no store takes them.
    private static String whole(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
