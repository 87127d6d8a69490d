package org.doorstep.listing.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.listing.reading.Table;

/// One sentence of a listing's text, in words.
///
/// @param words its words, in order; never none
/// @param item whether it is a line of a list, which may name but a part of what is offered
/// @param asks whether it is a question
record Sentence(List<Word> words, boolean item, boolean asks) {

    private static final Pattern ENDS =
            Pattern.compile("(?<=[.!?;])(?=\\s)|\\n+|(?=[\u2022\u00b7\u25cf])");
    private static final Pattern ITEM =
            Pattern.compile("^\\s*[-*\u2022\u00b7\u25cf\u2013].*", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// An apostrophe belongs to its word: "women's" is `womens`, "55's" is `55s`.
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018\u02bc`\u00b4]");

    /// "16-25", "16 – 25" and "16/25" are ranges; between letters a hyphen divides words.
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<![\\d.:£])(\\d{1,3})\\s?(?:years?|yrs?)?\\s?[-\u2013\u2014]\\s?(?=\\d{1,3}(?![\\d:]))");

    private static final Pattern WORD =
            Pattern.compile(
                    "£\\s?\\d+(?:\\.\\d{1,2})?|\\d+(?:[:.]\\d+)+|\\d+|\\p{L}+|[+&/]|[,:()\\[\\]|]"
                            + "|\\s[-\u2013\u2014](?=\\s)");

    private static final Map<String, String> FIGURES = figures();

    private static Map<String, String> figures() {
        return Table.rows(Sentence.class, "numbers.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    }

    /// The sentences of a text, as far as it is read.
    static List<Sentence> of(String text, int most) {
        String said = text.length() > most ? text.substring(0, most) : text;
        List<Sentence> sentences = new ArrayList<>();
        for (String one : ENDS.split(said)) {
            List<Word> words = words(one);
            if (!words.isEmpty()) {
                boolean asks = one.stripTrailing().endsWith("?");
                sentences.add(new Sentence(words, ITEM.matcher(one).matches(), asks));
            }
        }
        return List.copyOf(sentences);
    }

    private static List<Word> words(String sentence) {
        String plain = Normalizer.normalize(sentence, Normalizer.Form.NFKD);
        plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        plain = RANGE.matcher(plain).replaceAll("$1 to ");
        List<Word> words = new ArrayList<>();
        boolean opens = true;
        for (Matcher m = WORD.matcher(plain); m.find(); ) {
            String word = said(m.group());
            if (word.isEmpty()) {
                opens = true;
            } else {
                words.add(new Word(word, opens));
                opens = false;
            }
        }
        return List.copyOf(words);
    }

    /// A mark as the word it stands for; nothing for what only divides.
    private static String said(String found) {
        return switch (found.charAt(0)) {
            case '+' -> "plus";
            case '&' -> "and";
            case '/' -> "or";
            case ',', ':', '(', ')', '[', ']', '|' -> "";
            case '£' -> found.replace(" ", "");
            default ->
                    Character.isWhitespace(found.charAt(0))
                            ? ""
                            : FIGURES.getOrDefault(found, found);
        };
    }
}
