package org.doorstep.safety;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// How much a message sounds like somebody speaking of their life in distress, rather than
/// asking for a group: the last, soft ear, for words that no phrase foresaw.
///
/// Each word has a weight in hundredths of a logit, learnt from the labelled corpus by logistic
/// regression; `VoiceTrainer` among the tests makes the table. It only ever raises doubt.
///
/// @param weights word → its weight, positive when the word sounds of distress
/// @param needed the sum that is enough for doubt
record Voice(Map<String, Integer> weights, int needed) {

    /// A message of fewer words says too little to have a voice.
    static final int FEWEST_WORDS = 4;

    private static final String NEEDED = "_needed";

    Voice {
        weights = Map.copyOf(weights);
    }

    /// A voice that never raises doubt.
    static Voice none() {
        return new Voice(Map.of(), Integer.MAX_VALUE);
    }

    /// Reads the table: word, weight; the row `_needed` has the sum that is enough.
    static Voice of(Table table) {
        Map<String, Integer> weights = new HashMap<>();
        for (List<String> row : table.rows()) {
            weights.put(row.get(0), Integer.valueOf(row.get(1)));
        }
        int needed = weights.getOrDefault(NEEDED, Integer.MAX_VALUE);
        weights.remove(NEEDED);
        return new Voice(weights, needed);
    }

    /// Whether these words sound of distress.
    boolean distressed(List<String> words) {
        return words.size() >= FEWEST_WORDS && sum(words) >= needed;
    }

    private int sum(List<String> words) {
        return new HashSet<>(words).stream().mapToInt(word -> weights.getOrDefault(word, 0)).sum();
    }
}
