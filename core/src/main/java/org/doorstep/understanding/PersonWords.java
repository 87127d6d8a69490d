package org.doorstep.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lists of words, those of `persons.tsv` above all: what stands about an age, and what people
/// call themselves.
final class PersonWords {

    private final Map<String, Set<String>> lists = new HashMap<>();

    PersonWords() {
        this("persons.tsv");
    }

    private PersonWords(String table) {
        for (String[] row : Table.rows(table, 2)) {
            lists.put(row[0], Set.copyOf(List.of(row[1].split(" "))));
        }
    }

    /// The lists of another table.
    static PersonWords of(String table) {
        return new PersonWords(table);
    }

    /// Whether a word is on a list.
    boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }
}
