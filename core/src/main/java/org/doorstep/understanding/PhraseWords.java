package org.doorstep.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The words of phrases as messages are asked for them: a word by its stem, `=word` as it stands,
/// alternatives and classes by each of their words.
final class PhraseWords {

    private final Map<String, String[]> classes = new HashMap<>();

    PhraseWords() {
        for (String[] row : Table.rows("classes.tsv", 2)) {
            classes.put("@" + row[0], row[1].split(" "));
        }
    }

    /// Whether a part of a phrase may be one of several words.
    static boolean several(String part) {
        return part.indexOf('|') >= 0 || part.startsWith("@");
    }

    /// What a word of a phrase is known by: its stem, or `=` and the word itself.
    String key(String word) {
        return word.startsWith("=") ? word : Stem.of(word);
    }

    /// What each of several words is known by.
    Set<String> all(String part) {
        Set<String> all = new HashSet<>();
        for (String word : part.split("\\|")) {
            for (String one : classes.getOrDefault(word, new String[] {word})) {
                all.add(key(one));
            }
        }
        return all;
    }
}
