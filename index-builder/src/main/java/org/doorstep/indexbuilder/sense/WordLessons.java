package org.doorstep.indexbuilder.sense;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.indexbuilder.onnx.SentenceModel;
import org.doorstep.understanding.Vocabulary;
import org.doorstep.understanding.WordSense;

/// Distils the model into a table of single words for the reading of messages
/// ({@link WordSense}), which may not be slow: each word alone through the model, the mean and the
/// first principal component taken away, and a scorer learned from the vocabulary over the mean of
/// a saying's words. A tool, run by hand.
public final class WordLessons {

    /// Words this frequent count half (the weight a / (a + p) of Arora and others, 2017).
    private static final double HALF = 0.001;

    private static final int ROUNDS = 20;

    /// What a topic's own description counts beside its sayings.
    private static final double DESCRIPTION = 10;

    private final List<String> topics;
    private final List<String> words;
    private final float[][] vectors;
    private final double[] rarity;

    private WordLessons(List<String> topics, Map<String, Integer> counts, SentenceModel model)
            throws IOException {
        this.topics = topics;
        this.words = List.copyOf(counts.keySet());
        this.vectors = new float[words.size()][];
        this.rarity = new double[words.size()];
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = model.vector(words.get(i));
            int count = counts.getOrDefault(words.get(i), 1);
            rarity[i] = HALF / (HALF + count / all);
        }
        centre();
        takeAway(principal());
        for (int i = 0; i < vectors.length; i++) {
            for (int k = 0; k < SentenceModel.LENGTH; k++) {
                vectors[i][k] *= (float) rarity[i];
            }
        }
    }

    /// Learns, and writes the table.
    ///
    /// @param target where `words.bin` goes
    /// @param texts our own texts, whose words the table is to have besides the vocabulary's
    /// @param descriptions of the topics, by their ids
    public static void write(Path target, List<String> texts, Map<String, String> descriptions)
            throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(t -> words(t).forEach(w -> counts.merge(w, 1, Integer::sum)));
        Vocabulary.sayings()
                .forEach(s -> words(s.words()).forEach(w -> counts.merge(w, 1, Integer::sum)));
        descriptions.values().forEach(d -> words(d).forEach(w -> counts.merge(w, 1, Integer::sum)));
        try (SentenceModel model = SentenceModel.load()) {
            List<String> topics = List.copyOf(descriptions.keySet());
            WordLessons lessons = new WordLessons(topics, counts, model);
            Files.write(target, lessons.learned(descriptions).written());
        }
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("['\u2019]", "");
        return Arrays.stream(plain.split("[^a-z]+")).filter(w -> w.length() > 1).toList();
    }

    private void centre() {
        float[] mean = new float[SentenceModel.LENGTH];
        for (float[] vector : vectors) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += vector[k] / vectors.length;
            }
        }
        for (float[] vector : vectors) {
            for (int k = 0; k < mean.length; k++) {
                vector[k] -= mean[k];
            }
        }
    }

    /// The first principal component, by power iteration.
    private float[] principal() {
        float[] component = new float[SentenceModel.LENGTH];
        Arrays.fill(component, 0.05f);
        component[0] = 0.1f;
        for (int round = 0; round < ROUNDS; round++) {
            float[] next = new float[component.length];
            for (float[] vector : vectors) {
                double along = TopicDirections.dot(vector, component);
                for (int k = 0; k < next.length; k++) {
                    next[k] += (float) along * vector[k];
                }
            }
            double length = Math.sqrt(TopicDirections.dot(next, next));
            for (int k = 0; k < next.length; k++) {
                component[k] = (float) (next[k] / length);
            }
        }
        return component;
    }

    private void takeAway(float[] component) {
        for (float[] vector : vectors) {
            double along = TopicDirections.dot(vector, component);
            for (int k = 0; k < component.length; k++) {
                vector[k] -= (float) along * component[k];
            }
        }
    }

    private WordSense learned(Map<String, String> descriptions) {
        List<Lessons.Lesson> lessons = new ArrayList<>();
        for (Vocabulary.Saying saying : Vocabulary.sayings()) {
            double weight = saying.chance() * saying.chance();
            int topic = topics.indexOf(saying.topic());
            lessons.add(new Lessons.Lesson(mean(saying.words()), topic, weight));
        }
        descriptions.forEach(
                (topic, text) ->
                        lessons.add(
                                new Lessons.Lesson(
                                        mean(text), topics.indexOf(topic), DESCRIPTION)));
        Regression regression = new Regression(topics.size(), SentenceModel.LENGTH);
        regression.learn(lessons);
        return table(regression);
    }

    /// The sum of a text's words, divided by the length it would have if they had nothing to do
    /// with each other, as {@link WordSense} reckons it.
    private float[] mean(String text) {
        float[] sum = new float[SentenceModel.LENGTH];
        double square = 1e-6;
        for (String word : words(text)) {
            float[] vector = vectors[java.util.Collections.binarySearch(words, word)];
            square += TopicDirections.dot(vector, vector);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += vector[k];
            }
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= (float) Math.sqrt(square);
        }
        return sum;
    }

    private WordSense table(Regression regression) {
        double[][] scores = new double[words.size()][topics.size()];
        float[] lengths = new float[words.size()];
        double most = 0;
        for (int i = 0; i < scores.length; i++) {
            lengths[i] = (float) Math.sqrt(TopicDirections.dot(vectors[i], vectors[i]));
            for (int t = 0; t < topics.size(); t++) {
                scores[i][t] = TopicDirections.dot(vectors[i], regression.weights()[t]);
                most = Math.max(most, Math.abs(scores[i][t]));
            }
        }
        double scale = most / Byte.MAX_VALUE;
        byte[] bytes = new byte[words.size() * topics.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int t = 0; t < topics.size(); t++) {
                bytes[i * topics.size() + t] = (byte) Math.round(scores[i][t] / scale);
            }
        }
        double[] bias = new double[topics.size()];
        Arrays.setAll(bias, t -> regression.bias()[t]);
        return new WordSense(topics, bias, scale, words, lengths, bytes);
    }
}
