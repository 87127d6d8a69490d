package org.doorstep.understanding;

import java.util.HashSet;
import java.util.Set;

/// English words that are right as they stand, from `common.tsv`: spelling correction leaves them
/// alone. Inflections are found by their stems.
final class CommonWords {

    private CommonWords() {}

    static Set<String> load() {
        Set<String> words = new HashSet<>(8_192);
        for (String[] row : Table.rows("common.tsv", 1)) {
            for (String word : row[0].split(" ")) {
                words.add(word);
            }
        }
        for (String[] row : Table.rows("carrier.tsv", 2)) {
            for (String word : row[1].split(" ")) {
                words.add(word);
            }
        }
        return words;
    }
}
