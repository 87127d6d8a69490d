package org.doorstep.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.time.TimeWords.Kind;
import org.doorstep.time.TimeWords.Sense;
import org.jspecify.annotations.Nullable;

/// A message cut into words, numbers and marks, each with its place in the original text and the
/// word of time that begins there. Places before the first and after the last token answer with an
/// empty one, so that readers may look around without asking whether there is anything.
final class TimeReaderText {

    /// Longer messages are read up to here; nobody names a time after two thousand characters.
    private static final int LONGEST = 2000;

    /// "28nov", "Sat28th": a number and a name of time written as one word.
    private static final String GLUED =
            "(?i:\\bweek(?=nights?\\b)|\\b\\d{1,2}(?:st|nd|rd|th)?(?=(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov"
                    + "|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\b)"
                    + "|\\b(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)(?=\\d{1,2}(?:st|nd|rd|th)\\b))";

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\b[apAP]\\. ?[mM]\\b\\.?|['’]till?\\b|"
                            + GLUED
                            + "|[\\p{L}\\p{M}\\p{Nd}]+(?:['’`´][\\p{L}]+)*|\\S");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})([a-z]*)");
    private static final Set<String> SUFFIXES =
            Set.of(
                    "", "am", "pm", "a", "p", "ish", "st", "nd", "rd", "th", "h", "hrs", "hr",
                    "oclock");
    private static final Token NONE = new Token(0, 0, "", -1, "");

    /// @param text lower case, "'s" drawn together; "p.m." is "pm"
    /// @param number its value when it is a number of up to four digits, or -1
    /// @param suffix what is glued to the number: "pm", "th", "ish"
    record Token(int start, int end, String text, int number, String suffix) {

        boolean word() {
            return !text.isEmpty() && Character.isLetter(text.codePointAt(0));
        }

        boolean mark() {
            return !text.isEmpty() && !Character.isLetterOrDigit(text.codePointAt(0));
        }

        boolean in(Set<String> words) {
            return words.contains(text);
        }
    }

    /// A word of time found at a token, and how many tokens it takes.
    record Found(Sense sense, int tokens) {}

    private final List<Token> tokens;
    private final List<@Nullable Found> found = new ArrayList<>();

    TimeReaderText(String text, TimeWords words) {
        tokens = tokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (int i = 0; i < tokens.size(); i++) {
            found.add(find(i, words));
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return i < 0 || i >= tokens.size() ? NONE : tokens.get(i);
    }

    boolean is(int i, String... words) {
        return List.of(words).contains(at(i).text());
    }

    /// The value of the word of this kind at a token, or null when another or none is there.
    @Nullable String value(int i, Kind kind) {
        Found f = foundAt(i);
        return f != null && f.sense().kind() == kind ? f.sense().value() : null;
    }

    boolean kind(int i, Kind... kinds) {
        Found f = foundAt(i);
        return f != null && List.of(kinds).contains(f.sense().kind());
    }

    @Nullable Found foundAt(int i) {
        return i < 0 || i >= found.size() ? null : found.get(i);
    }

    /// The token after the word of time at `i`, or after the single token.
    int after(int i) {
        Found f = foundAt(i);
        return i + (f == null ? 1 : f.tokens());
    }

    /// The first token from `i` on that is none of these words.
    int skip(int i, Set<String> words) {
        int at = i;
        while (at < size() && at(at).in(words)) {
            at++;
        }
        return at;
    }

    /// Whether nothing of the same clause follows: the end, or a mark that ends a phrase.
    boolean clauseEndsAt(int i) {
        return i >= size() || at(i).in(Set.of(".", ",", "?", "!", ";", ":", ")", "\"", "…"));
    }

    private static List<Token> tokens(String text) {
        List<Token> list = new ArrayList<>();
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            String raw = m.group().toLowerCase(Locale.ROOT);
            boolean nights = raw.equals("week") && text.startsWith("night", m.end());
            list.add(token(m.start(), m.end(), nights ? "weekdays" : raw));
        }
        return list;
    }

    private static Token token(int start, int end, String raw) {
        String word = raw.replaceAll("[’`´]", "'");
        if (word.startsWith("'til")) {
            word = word.substring(1);
        } else if (word.matches("[ap]\\. ?m\\.?")) {
            word = word.charAt(0) + "m";
        } else if (word.endsWith("'s") || word.equals("o'clock")) {
            word = word.replace("'", "");
        }
        Matcher m = NUMBER.matcher(word.replace("'", ""));
        boolean number = m.matches() && SUFFIXES.contains(m.group(2));
        return new Token(
                start,
                end,
                word,
                number ? Integer.parseInt(m.group(1)) : -1,
                number ? m.group(2) : "");
    }

    private @Nullable Found find(int i, TimeWords words) {
        for (Sense sense : words.beginningWith(at(i).text())) {
            int length = matched(i, sense.words());
            if (length > 0) {
                return new Found(sense, length);
            }
        }
        Sense meant = words.respelled(at(i).text());
        return meant == null ? null : new Found(meant, 1);
    }

    /// How many tokens the words take from `i`, hyphens between them included; 0 when they differ.
    private int matched(int i, List<String> words) {
        int at = i;
        for (String word : words) {
            if (at > i && is(at, "-", "/") && !word.equals(at(at).text())) {
                at++;
            }
            if (!at(at).text().equals(word)) {
                return 0;
            }
            at++;
        }
        return at - i;
    }
}
