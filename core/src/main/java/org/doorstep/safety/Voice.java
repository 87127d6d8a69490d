package org.doorstep.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.safety.Concern.Kind;

/// How much a message sounds like somebody speaking of danger in distress, rather than asking
/// for a group: the soft ear beside the phrases. Where no phrase speaks it may raise doubt, and
/// says which danger it sounds like most; where only a faint phrase speaks and the rest of the
/// message sounds wholly ordinary, it takes the doubt away, and what a plain phrase makes clear
/// it leaves at doubt when all else sounds more ordinary still. It never makes anything clear.
///
/// Each word, and each pair of words that stand together or have one between them, has a weight
/// in hundredths of a logit, learnt from the labelled corpus by logistic regression;
/// `VoiceTrainer` among the tests makes the table.
///
/// @param weights of a word or pair, positive when it sounds of distress ([#ANY]), and for each
///     danger, among messages that are in distress
/// @param needed the sum that is enough for doubt
/// @param calm the sum below which next to nobody in distress writes
record Voice(Weights weights, int needed, int calm) {

    /// A message of fewer words says too little to have a voice.
    static final int FEWEST_WORDS = 4;

    /// The row of the sum that is enough.
    static final String NEEDED = "_needed";

    /// The row of the sum below which next to nobody in distress writes.
    static final String CALM = "_calm";

    /// The row of what every message begins with.
    static final String BIAS = "_bias";

    /// The bias of a danger without rows: nothing sounds like it.
    private static final int NEVER = Integer.MIN_VALUE;

    /// What the rows of distress itself, whatever its kind, are marked with.
    static final String ANY = "any";

    /// A voice that never raises doubt.
    static Voice none() {
        return of(Weights.of(Stream.of()));
    }

    /// The voice of a table.
    static Voice of(Weights weights) {
        return new Voice(
                weights,
                weights.of(ANY, NEEDED, Integer.MAX_VALUE),
                weights.of(ANY, CALM, Integer.MIN_VALUE));
    }

    /// Whether these words are enough for doubt.
    ///
    /// @param lighter hundredths of a logit that speak against danger besides the words
    boolean distressed(List<String> words, int lighter) {
        return words.size() >= FEWEST_WORDS
                && weights.sum(ANY, features(words)) - lighter >= needed;
    }

    /// Whether these words sound wholly ordinary.
    ///
    /// @param graver hundredths of a logit that speak for danger besides the words
    boolean calm(List<String> words, int graver) {
        return words.size() >= FEWEST_WORDS && weights.sum(ANY, features(words)) + graver < calm;
    }

    /// The danger that words of distress sound like most.
    Kind kind(List<String> words) {
        Set<String> features = features(words);
        return Stream.of(Kind.values())
                .max(
                        Comparator.<Kind>comparingLong(kind -> likeness(kind, features))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(Kind.SUICIDE);
    }

    /// What of a message is weighed: its words, pairs of neighbours, the edges among them, and
    /// pairs that have one word between them.
    static Set<String> features(List<String> words) {
        List<String> heard = new ArrayList<>(List.of("^"));
        words.stream().filter(word -> !word.startsWith("_")).forEach(heard::add);
        heard.add("$");
        Set<String> features = new HashSet<>(heard);
        features.removeAll(Set.of("^", "$", Letters.STOP));
        for (int at = 1; at < heard.size(); at++) {
            features.add(heard.get(at - 1) + "_" + heard.get(at));
        }
        for (int at = 2; at < heard.size(); at++) {
            features.add(heard.get(at - 2) + "__" + heard.get(at));
        }
        return features;
    }

    private long likeness(Kind kind, Set<String> features) {
        String row = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return (long) weights.of(row, BIAS, NEVER) + weights.sum(row, features);
    }
}
