package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.search.Filter;

/// Reads the language somebody needs: "in Bengali", "speaks Polish", "Urdu please".
///
/// The name of a language alone is not enough: "Polish food" and "learn Spanish" ask for something
/// else. Codes are ISO 639-1, or 639-3 where that has none (British Sign Language is `bfi`).
final class LanguageReader {

    /// British Sign Language has no food and no shops.
    private static final String SIGNED = "bfi";

    /// How far before it what is learned is said: "learn to speak French".
    private static final int TAUGHT = 4;

    /// A lesson of English is said so close to it.
    private static final int NEAR = 3;

    private final Map<String, String> codes = new HashMap<>();
    private final PersonWords beside = PersonWords.of("language-words.tsv");

    LanguageReader() {
        for (String[] row : Table.rows("languages.tsv", 2)) {
            for (String name : row[1].split(" ")) {
                codes.put(name, row[0]);
            }
        }
    }

    Set<String> words() {
        return codes.keySet();
    }

    /// The languages asked for, in the message's order; `used` is given their words.
    List<FilterReader.Said> read(List<Token> tokens, BitSet taken, BitSet used) {
        List<FilterReader.Said> said = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String code = codes.get(tokens.get(i).word());
            if (code == null || taken.get(i)) {
                continue;
            }
            int before = i - 1;
            while (before > 0 && beside.in("passed-over", tokens.get(before).word())) {
                before--;
            }
            if (wanted(tokens, before, i, code)) {
                said.add(new FilterReader.Said(i, new Filter.InLanguage(code)));
                used.set(i);
                if (beside.in("before", Token.wordAt(tokens, before))) {
                    used.set(before);
                }
                if (beside.in("after", Token.wordAt(tokens, i + 1))) {
                    used.set(i + 1);
                }
            }
        }
        return said;
    }

    /// Whether the language at a word is needed, and not taught or what something is called by.
    private boolean wanted(List<Token> tokens, int before, int at, String code) {
        String previous = Token.wordAt(tokens, before);
        String next = Token.wordAt(tokens, at + 1);
        String things = code.equals(SIGNED) ? "study" : "thing";
        boolean thing = beside.in(things, next) && !tokens.get(at + 1).opens();
        if (thing || beside.in("study", previous) || taught(tokens, at)) {
            return false;
        }
        if (beside.in("says", previous) && !beside.in("after", next) && learnsEnglish(tokens)) {
            return false;
        }
        return beside.in("before", previous)
                || beside.in("after", next)
                || code.equals(SIGNED)
                || beside.in("alone", Token.wordAt(tokens, at - 1)) && mentionsEnglish(tokens);
    }

    private boolean taught(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0 && i >= at - TAUGHT; i--) {
            if (beside.in("taught", tokens.get(i).word())) {
                return true;
            }
            if (tokens.get(i).opens()) {
                return false;
            }
        }
        return false;
    }

    /// "I speak Somali, I want to learn English" says why, and not in what language.
    private boolean learnsEnglish(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (Token.wordAt(tokens, i).equals("esol")) {
                return true;
            }
            for (int near = i - NEAR; near <= i + NEAR; near++) {
                if (beside.in("english", Token.wordAt(tokens, i))
                        && beside.in("lesson", Token.wordAt(tokens, near))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "No English, only Farsi".
    private boolean mentionsEnglish(List<Token> tokens) {
        return tokens.stream().anyMatch(t -> beside.in("english", t.word()));
    }
}
