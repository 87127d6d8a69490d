package org.doorstep.safety;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// The words the check knows: how people write them, which mean the same, which to repair.
///
/// @param rewrites a word or pair of words as texted → the plain words for it
/// @param groups a name such as `@kin` → the words in it
/// @param keys the telling words that a misspelling is repaired to
/// @param ordinary words near a telling one that are never taken for its misspelling
/// @param known every word that some row of some table names
record Lexicon(
        Map<String, List<String>> rewrites,
        Map<String, Set<String>> groups,
        Set<String> keys,
        Set<String> ordinary,
        Set<String> known) {

    Lexicon {
        rewrites = Map.copyOf(rewrites);
        groups = Map.copyOf(groups);
        keys = Set.copyOf(keys);
        ordinary = Set.copyOf(ordinary);
        known = Set.copyOf(known);
    }

    /// Reads the words, and adds those that the phrases name.
    static Lexicon of(Table words, List<String> phrases) {
        Map<String, List<String>> rewrites = new HashMap<>();
        Map<String, Set<String>> groups = new HashMap<>();
        Set<String> keys = new HashSet<>();
        Set<String> ordinary = new HashSet<>();
        for (List<String> row : words.rows()) {
            switch (row.getFirst()) {
                case "write" -> rewrites.put(row.get(1), words(row.get(2)));
                case "group" -> groups.put(row.get(1), new HashSet<>(words(row.get(2))));
                case "key" -> keys.addAll(words(row.get(1)));
                case "ordinary" -> ordinary.addAll(words(row.get(1)));
                default -> throw new IllegalArgumentException("Row of no kind: " + row);
            }
        }
        Set<String> known = new HashSet<>(keys);
        groups.values().forEach(known::addAll);
        rewrites.values().forEach(known::addAll);
        phrases.forEach(phrase -> addLiterals(phrase, known));
        return new Lexicon(rewrites, groups, keys, ordinary, known);
    }

    /// The words of a group.
    Set<String> group(String name) {
        @Nullable Set<String> group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("No group " + name);
        }
        return group;
    }

    /// Whether this spelling needs no repair.
    boolean knows(String word) {
        return known.contains(word) || ordinary.contains(word);
    }

    /// The plain words of a phrase, without the signs of its notation.
    private static void addLiterals(String phrase, Set<String> literals) {
        StringTokenizer words = new StringTokenizer(phrase, " |!?");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (Character.isLetterOrDigit(word.codePointAt(0))) {
                literals.add(word);
            }
        }
    }

    private static List<String> words(String text) {
        return Table.parts(text, ' ');
    }
}
