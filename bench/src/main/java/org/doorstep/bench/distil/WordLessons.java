package org.doorstep.bench.distil;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doorstep.indexbuilder.onnx.SentenceModel;
import org.doorstep.indexbuilder.sense.Space;
import org.doorstep.understanding.WordVectors;

/// Distils the model into single words: each word alone through the model, weighed by its rarity,
/// their mean and first principal component taken away, and then the map learned that takes the sum
/// of a message's words to where the model puts the message.
final class WordLessons {

    /// Words this frequent count half (the weight a / (a + p) of Arora and others, 2017).
    private static final double HALF = 0.001;

    private final Map<String, float[]> vectors = new HashMap<>();

    /// @param words all words of the table
    /// @param messages the words of each lesson
    WordLessons(Set<String> words, List<List<String>> messages, SentenceModel model)
            throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        messages.forEach(m -> m.forEach(w -> counts.merge(w, 1, Integer::sum)));
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> order = words.stream().sorted().toList();
        List<float[]> alone = new ArrayList<>();
        for (String word : order) {
            alone.add(model.vector(word));
        }
        Space rough = Axes.space(alone);
        for (int i = 0; i < order.size(); i++) {
            double rarity = HALF / (HALF + counts.getOrDefault(order.get(i), 1) / all);
            vectors.put(order.get(i), weighed(alone.get(i), rough, rarity));
        }
    }

    private static float[] weighed(float[] vector, Space rough, double rarity) {
        float[] first = rough.axes()[0];
        float[] off = new float[vector.length];
        float along = 0;
        for (int k = 0; k < off.length; k++) {
            off[k] = vector[k] - rough.middle()[k];
            along += off[k] * first[k];
        }
        for (int k = 0; k < off.length; k++) {
            off[k] = (float) ((off[k] - along * first[k]) * rarity);
        }
        return off;
    }

    /// The table, learned from messages and where they lie.
    WordVectors learned(List<List<String>> messages, List<float[]> places) {
        double[][] map = Axes.map(messages.stream().map(this::sum).toList(), places);
        List<String> words =
                vectors.keySet().stream()
                        .sorted(Comparator.comparingLong(WordVectors::hash))
                        .toList();
        return WordVectors.of(
                words,
                words.stream()
                        .map(w -> mapped(Objects.requireNonNull(vectors.get(w)), map))
                        .toList());
    }

    private float[] sum(List<String> message) {
        float[] sum = new float[SentenceModel.LENGTH];
        double square = 1e-12;
        for (String word : message) {
            float[] vector = vectors.get(word);
            for (int k = 0; vector != null && k < sum.length; k++) {
                sum[k] += vector[k];
            }
        }
        for (float one : sum) {
            square += one * one;
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= (float) Math.sqrt(square);
        }
        return sum;
    }

    private static float[] mapped(float[] vector, double[][] map) {
        float[] to = new float[map[0].length];
        for (int i = 0; i < vector.length; i++) {
            for (int k = 0; k < to.length; k++) {
                to[k] += (float) (vector[i] * map[i][k]);
            }
        }
        return to;
    }
}
