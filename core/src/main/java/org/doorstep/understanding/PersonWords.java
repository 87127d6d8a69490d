package org.doorstep.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of `persons.tsv`: what stands about an age, and what people call themselves.
final class PersonWords {

    private final Map<String, Set<String>> lists = new HashMap<>();

    PersonWords() {
        for (String[] row : Table.rows("persons.tsv", 2)) {
            lists.put(row[0], Set.copyOf(List.of(row[1].split(" "))));
        }
    }

    /// Whether a word is on a list.
    boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }
}
