package org.doorstep.listing.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.listing.reading.Languages;

/// What words are to the sayings. Words that stand for the same parts of sayings are one symbol,
/// so that a word is looked up once however much it may be taken for.
final class Symbols {

    /// The symbol of a word of which no saying speaks.
    static final int NONE = 0;

    private static final String NUMBER = "#";
    private static final String MONEY = "£";
    private static final String LANGUAGE = "@language";
    private static final String HALT = "@halt";

    private final Map<Set<String>, Integer> symbols = new HashMap<>();
    private final Map<String, List<Integer>> standing = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final int number;
    private final int money;
    private final int language;

    /// @param classes what each word of the tables may be taken for
    /// @param parts all parts of sayings: words, alternatives and classes
    Symbols(Map<String, Set<String>> classes, Set<String> parts) {
        symbols.put(Set.of(), NONE);
        number = symbol(Set.of(NUMBER));
        money = symbol(Set.of(MONEY));
        language = symbol(Set.of(LANGUAGE));
        Set<String> known = new TreeSet<>(classes.keySet());
        parts.stream().filter(part -> part.matches("[a-z0-9]+")).forEach(known::add);
        for (String word : known) {
            Set<String> kinds = new TreeSet<>(classes.getOrDefault(word, Set.of()));
            kinds.add(word);
            kinds.removeIf(kind -> !parts.contains(kind) && !kind.equals(HALT));
            also(word, kinds);
            words.put(word, symbol(Set.copyOf(kinds)));
        }
    }

    /// A word of the tables may be a number or a language as well.
    private static void also(String word, Set<String> kinds) {
        if (new Word(word, false).number()) {
            kinds.add(NUMBER);
        }
        if (Languages.named(word) != null) {
            kinds.add(LANGUAGE);
        }
    }

    private int symbol(Set<String> kinds) {
        Integer known = symbols.get(kinds);
        if (known != null) {
            return known;
        }
        int symbol = symbols.size();
        symbols.put(kinds, symbol);
        kinds.forEach(kind -> standing.computeIfAbsent(kind, _ -> new ArrayList<>()).add(symbol));
        return symbol;
    }

    /// The symbol of a word.
    int of(Word word) {
        Integer known = words.get(word.text());
        if (known != null) {
            return known;
        }
        if (word.number()) {
            return number;
        }
        if (word.money()) {
            return money;
        }
        return Languages.named(word.text()) == null ? NONE : language;
    }

    /// The symbols that may stand for a part of a saying.
    List<Integer> standingFor(String part) {
        return standing.getOrDefault(part, List.of());
    }

    /// Whether no gap reaches past each symbol.
    boolean[] halting() {
        boolean[] halting = new boolean[symbols.size()];
        standingFor(HALT).forEach(symbol -> halting[symbol] = true);
        return halting;
    }
}
