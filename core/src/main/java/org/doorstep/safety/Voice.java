package org.doorstep.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doorstep.safety.Concern.Kind;

/// How much a message sounds like somebody speaking of danger in distress, rather than asking
/// for a group: the soft ear beside the phrases. Where no phrase speaks it may raise doubt, and
/// says which danger it sounds like most; where only a faint phrase speaks and the rest of the
/// message sounds wholly ordinary, it takes the doubt away, and what a plain phrase makes clear
/// it leaves at doubt when all else sounds more ordinary still. It never makes anything clear.
///
/// Each word, and each pair of neighbours, has a weight in hundredths of a logit, learnt from
/// the labelled corpus by logistic regression; `VoiceTrainer` among the tests makes the table.
///
/// @param weights word or pair → its weight, positive when it sounds of distress
/// @param kinds for each danger the same, among messages that are in distress
/// @param needed the sum that is enough for doubt
/// @param calm the sum below which next to nobody in distress writes
record Voice(
        Map<String, Integer> weights, Map<Kind, Map<String, Integer>> kinds, int needed, int calm) {

    /// A message of fewer words says too little to have a voice.
    static final int FEWEST_WORDS = 4;

    /// The row of the sum that is enough.
    static final String NEEDED = "_needed";

    /// The row of the sum below which next to nobody in distress writes.
    static final String CALM = "_calm";

    /// The row of what every message begins with.
    static final String BIAS = "_bias";

    /// What the rows of distress itself, whatever its kind, are marked with.
    static final String ANY = "any";

    Voice {
        weights = Map.copyOf(weights);
        kinds = Map.copyOf(kinds);
    }

    /// A voice that never raises doubt.
    static Voice none() {
        return new Voice(Map.of(), Map.of(), Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    /// Reads the table: a danger or `any`, a word or pair, its weight.
    static Voice of(Table table) {
        Map<String, Integer> any = new HashMap<>();
        Map<Kind, Map<String, Integer>> kinds = new EnumMap<>(Kind.class);
        for (List<String> row : table.rows()) {
            Map<String, Integer> weights =
                    row.getFirst().equals(ANY)
                            ? any
                            : kinds.computeIfAbsent(kind(row.getFirst()), _ -> new HashMap<>());
            weights.put(row.get(1), Integer.valueOf(row.get(2)));
        }
        int needed = any.getOrDefault(NEEDED, Integer.MAX_VALUE);
        int calm = any.getOrDefault(CALM, Integer.MIN_VALUE);
        any.keySet().removeAll(Set.of(NEEDED, CALM));
        return new Voice(any, kinds, needed, calm);
    }

    /// Whether these words are enough for doubt.
    ///
    /// @param lighter hundredths of a logit that speak against danger besides the words
    boolean distressed(List<String> words, int lighter) {
        return words.size() >= FEWEST_WORDS && sum(weights, features(words)) - lighter >= needed;
    }

    /// Whether these words sound wholly ordinary.
    ///
    /// @param graver hundredths of a logit that speak for danger besides the words
    boolean calm(List<String> words, int graver) {
        return words.size() >= FEWEST_WORDS && sum(weights, features(words)) + graver < calm;
    }

    /// The danger that words of distress sound like most.
    Kind kind(List<String> words) {
        Set<String> features = features(words);
        return kinds.keySet().stream()
                .max(
                        Comparator.<Kind>comparingInt(kind -> likeness(kind, features))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(Kind.SUICIDE);
    }

    /// What of a message is weighed: its words, and pairs of neighbours, the edges among them.
    static Set<String> features(List<String> words) {
        List<String> heard = new ArrayList<>(List.of("^"));
        words.stream().filter(word -> !word.startsWith("_")).forEach(heard::add);
        heard.add("$");
        Set<String> features = new HashSet<>(heard);
        features.removeAll(Set.of("^", "$", Letters.STOP));
        for (int at = 1; at < heard.size(); at++) {
            features.add(heard.get(at - 1) + "_" + heard.get(at));
        }
        return features;
    }

    private int likeness(Kind kind, Set<String> features) {
        Map<String, Integer> likeness = kinds.getOrDefault(kind, Map.of());
        return likeness.getOrDefault(BIAS, 0) + sum(likeness, features);
    }

    private static int sum(Map<String, Integer> weights, Set<String> features) {
        return features.stream().mapToInt(feature -> weights.getOrDefault(feature, 0)).sum();
    }

    private static Kind kind(String written) {
        return Kind.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
