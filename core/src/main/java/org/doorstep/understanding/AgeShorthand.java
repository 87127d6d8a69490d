package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Ages as nurses and receptionists write them: "youngest 8/12" is eight months old, "6/52 old" six
/// weeks, "56 y/o" years. Only of somebody whose age is told: "on 8/12" is a day.
final class AgeShorthand {

    private static final PersonWords WORDS = new PersonWords();
    private static final Set<String> BETWEEN =
            Set.of("is", "who", "whos", "now", "only", "just", "nearly", "almost", "about", "s");
    private static final Set<String> SAYING = Set.of("aged", "age", "hes", "shes");

    private AgeShorthand() {}

    /// The words with such ages written out.
    static List<Token> writtenOut(String text, List<Token> words) {
        if (text.indexOf('/') < 0) {
            return words;
        }
        List<Token> plain = new ArrayList<>(words.size() + 2);
        for (int i = 0; i < words.size(); i++) {
            String unit = words.get(i).number() ? unit(text, words, i) : "";
            plain.add(words.get(i));
            if (!unit.isEmpty()) {
                Token last = words.get(unit.equals("year") ? i : i + 1);
                plain.add(last.as(unit));
                plain.add(last.as("old"));
                i += after(words, i, unit) - 1;
            }
        }
        return plain;
    }

    /// Whether a word says who somebody is whose age may stand behind: the nan of "my nan 83F".
    static boolean kin(List<Token> words, int at) {
        return WORDS.in("people", Token.wordAt(words, at));
    }

    /// How many words say it: "8/12", "8/12 old", "56 y/o".
    private static int after(List<Token> words, int at, String unit) {
        boolean said = unit.equals("year") || Token.wordAt(words, at + 2).equals("old");
        return said ? 3 : 2;
    }

    private static String unit(String text, List<Token> words, int at) {
        String next = Token.wordAt(words, at + 1);
        if (next.equals("y") && Token.wordAt(words, at + 2).equals("o")) {
            return "year";
        }
        boolean over = next.equals("12") || next.equals("52");
        if (!over || !slash(text, words, at) || !ofSomebody(words, at)) {
            return "";
        }
        return next.equals("12") ? "month" : "week";
    }

    private static boolean slash(String text, List<Token> words, int at) {
        int end = words.get(at).end();
        return words.get(at + 1).start() == end + 1 && text.charAt(end) == '/';
    }

    /// "Youngest 8/12", "she's 8/12", "8/12 old"; not "baby group 8/12".
    private static boolean ofSomebody(List<Token> words, int at) {
        if (Token.wordAt(words, at + 2).equals("old")) {
            return true;
        }
        int before = at - 1;
        while (BETWEEN.contains(Token.wordAt(words, before))) {
            before--;
        }
        String word = Token.wordAt(words, before);
        return SAYING.contains(word) || WORDS.in("infant", word);
    }
}
