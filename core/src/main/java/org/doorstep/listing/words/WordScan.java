package org.doorstep.listing.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.listing.reading.Table;

/// Cuts a sentence into words. Letters and figures are words of their own ("55s" is two), accents
/// and apostrophes fall away, numbers in words become figures, "16-25" is "16 to 25", and the
/// marks that divide clauses are remembered.
final class WordScan {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// An apostrophe belongs to its word: "women's" is `womens`, "55's" is `55 s`.
    private static final String APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4";

    private static final String DASHES = "-\u2013\u2014";

    private static final String DIVIDES = ",:()[]|";

    /// Between letters a dash divides words; between figures it is a range.
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<![\\d.:£])(\\d{1,3})\\s?(?:years?|yrs?)?\\s?[-\u2013\u2014]\\s?"
                            + "(?=\\d{1,3}(?![\\d:]))");

    private static final Map<String, String> FIGURES =
            Table.rows(WordScan.class, "numbers.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private boolean opens = true;

    WordScan(String sentence) {
        this.text = folded(sentence);
    }

    private static String folded(String sentence) {
        boolean dashed = false;
        boolean ascii = true;
        boolean figures = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            ascii &= c < 128;
            figures |= figure(c);
            dashed |= DASHES.indexOf(c) >= 0;
        }
        String plain = sentence;
        if (!ascii) {
            plain = Normalizer.normalize(sentence, Normalizer.Form.NFKD);
            plain = MARKS.matcher(plain).replaceAll("");
        }
        plain = plain.toLowerCase(Locale.ROOT);
        return dashed && figures ? RANGE.matcher(plain).replaceAll("$1 to ") : plain;
    }

    List<Word> words() {
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isLetter(c)) {
                end = letters(i);
            } else if (figure(c) || c == '£') {
                end = figures(i);
            } else {
                mark(c, i);
            }
            i = end;
        }
        return List.copyOf(words);
    }

    private int letters(int from) {
        StringBuilder word = new StringBuilder();
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (APOSTROPHES.indexOf(c) < 0) {
                break;
            }
        }
        String said = word.toString();
        add(FIGURES.getOrDefault(said, said));
        return i;
    }

    /// A number, a sum ("£3.50", "£ 3"), or an hour, whose points and colons are its own.
    private int figures(int from) {
        int i = from + 1;
        if (text.charAt(from) == '£') {
            while (i < text.length() && text.charAt(i) == ' ') {
                i++;
            }
            if (i == text.length() || !figure(text.charAt(i))) {
                return from + 1;
            }
        }
        while (i < text.length() && (figure(text.charAt(i)) || inside(i))) {
            i++;
        }
        add(text.substring(from, i).replace(" ", ""));
        while (i < text.length() && APOSTROPHES.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private boolean inside(int i) {
        char c = text.charAt(i);
        return (c == '.' || c == ':') && i + 1 < text.length() && figure(text.charAt(i + 1));
    }

    private static boolean figure(char c) {
        return c >= '0' && c <= '9';
    }

    private void mark(char c, int at) {
        switch (c) {
            case '+' -> add("plus");
            case '&' -> add("and");
            case '/' -> add("or");
            default -> opens |= DIVIDES.indexOf(c) >= 0 || DASHES.indexOf(c) >= 0 && alone(at);
        }
    }

    /// A dash between spaces is a pause.
    private boolean alone(int at) {
        boolean before = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        boolean after = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return before && after;
    }

    private void add(String word) {
        words.add(new Word(word, opens));
        opens = false;
    }
}
