package org.doorstep.conversation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.listing.reading.Table;

/// The words of a message as they are compared: folded, without punctuation, and the tables of
/// what
/// people say.
final class Phrases {

    /// Said around anything, and meaning nothing more than good manners.
    private static final Set<String> POLITE =
            Set.of(
                    "please", "pls", "plz", "thanks", "ta", "cheers", "love", "mate", "x", "xx",
                    "xxx", "hi", "hello", "hiya", "ok", "oh", "and", "kind", "regards");

    private static final Pattern TO =
            Pattern.compile(
                    "\\b(need|have|hav|got|want|how|able|allowed)\\s+2\\s+(?=(?:book|bring|pay|get|go"
                            + "|come|join|park|ring|call|phone|register|be|do|wear|take|ask|walk|sign"
                            + "|stay|live)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FOR =
            Pattern.compile(
                    "\\b4\\s+(?=(?:my|me|him|her|us|them|kids|children)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern AND =
            Pattern.compile("(?<=\\b\\d)\\s*[&+]\\s*(?=\\d\\b)|(?<=^\\d),\\s*(?=\\d[\\s,.]*$)");

    private Phrases() {}

    /// A message as lower-case words of letters and digits; apostrophes are dropped ("whats").
    ///
    /// @param text any Unicode; only its first 1,000 characters are looked at
    static List<String> words(String text) {
        String head = text.length() > 1000 ? text.substring(0, 1000) : text;
        String folded =
                Normalizer.normalize(head, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+|['’`]", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /// A message whose figures stand for words: "need 2 book" is "need to book", "ok 4 my son" "ok
    /// for my son".
    static String writtenOut(String text) {
        String and = AND.matcher(text).replaceAll(" and ");
        String to = TO.matcher(and).replaceAll("$1 to ");
        return FOR.matcher(to).replaceAll("for ");
    }

    /// The words without the polite ones at either end; all of them when nothing else is left.
    static List<String> withoutManners(List<String> words) {
        int start = 0;
        int end = words.size();
        while (start < end && POLITE.contains(words.get(start))) {
            start++;
        }
        while (end > start && POLITE.contains(words.get(end - 1))) {
            end--;
        }
        return start == end ? words : words.subList(start, end);
    }

    /// Whether a message is good manners and nothing else: "cheers mate x".
    static boolean onlyManners(List<String> words) {
        return !words.isEmpty() && POLITE.containsAll(words);
    }

    /// Whether the words hold these in order, with at most two others between each.
    static boolean hold(List<String> words, List<String> pattern) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(pattern.getFirst()) && holdFrom(words, i, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdFrom(List<String> words, int at, List<String> pattern) {
        int from = at;
        for (String wanted : pattern.subList(1, pattern.size())) {
            int next = from + 1;
            while (next < words.size() && next <= from + 3 && !words.get(next).equals(wanted)) {
                next++;
            }
            if (next >= words.size() || next > from + 3) {
                return false;
            }
            from = next;
        }
        return true;
    }

    /// The words that a table has under a name.
    static Set<String> words(String table, String name) {
        return table(table).stream()
                .filter(row -> row.getFirst().equals(name))
                .flatMap(row -> Arrays.stream(row.get(1).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The rows of a table that lies beside this class.
    static List<List<String>> table(String name) {
        return Table.rows(Phrases.class, name).stream().map(List::of).toList();
    }
}
