package org.doorstep.bench.distil;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.doorstep.search.Gist;
import org.doorstep.understanding.Clues;
import org.doorstep.understanding.QuestionSense;
import org.doorstep.understanding.WordVectors;

/// Multinomial logistic regression over clues and directions, by gradient descent with a rate of
/// its own for each clue (Duchi, Hazan and Singer, "Adaptive subgradient methods", 2011): the same
/// lessons in, the same scores out.
final class ClueRegression {

    private static final int ROUNDS = 12;
    private static final int BATCH = 64;
    private static final float RATE = 0.05f;

    /// What a direction weighs beside the clues.
    private static final float DENSE = 4;

    /// A clue that so few lessons have says nothing that holds for others.
    private static final int FEWEST = 3;

    private final List<String> topics;
    private final WordVectors words;
    private final float[][] clues = new float[Clues.KINDS][];
    private final float[][] dense;
    private final float[] bias;
    private final float[] paces = new float[Clues.KINDS];
    private final float[] densePaces = new float[Gist.LENGTH];

    /// One lesson.
    ///
    /// @param shares how much each topic is meant
    /// @param weight how much it counts
    record Example(Clues clues, float[] direction, float[] shares, float weight) {}

    ClueRegression(List<String> topics, WordVectors words) {
        this.topics = topics;
        this.words = words;
        this.bias = new float[topics.size()];
        this.dense = new float[Gist.LENGTH][topics.size()];
    }

    Example example(Clues of, float[] shares, float weight) {
        return new Example(of, words.direction(of.words()), shares, weight);
    }

    QuestionSense learned(List<Example> lessons) {
        int[] seen = new int[Clues.KINDS];
        for (Example one : lessons) {
            for (int i = 0; i < one.clues().size(); i++) {
                seen[one.clues().kind(i)]++;
            }
        }
        for (int kind = 0; kind < seen.length; kind++) {
            clues[kind] = new float[seen[kind] < FEWEST ? 0 : topics.size()];
        }
        List<Example> order = new ArrayList<>(lessons);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int from = 0; from < order.size(); from += BATCH) {
                learn(order.subList(from, Math.min(order.size(), from + BATCH)));
            }
        }
        float[] flat = new float[Gist.LENGTH * topics.size()];
        for (int k = 0; k < Gist.LENGTH; k++) {
            for (int t = 0; t < topics.size(); t++) {
                flat[k * topics.size() + t] = dense[k][t] * DENSE;
            }
        }
        return QuestionSense.of(topics, bias, flat, clues, words);
    }

    private void learn(List<Example> batch) {
        List<float[]> wrong = batch.stream().map(this::wrong).toList();
        java.util.Map<Integer, float[]> slopes = new java.util.TreeMap<>();
        float[][] denseSlopes = new float[Gist.LENGTH][topics.size()];
        for (int b = 0; b < batch.size(); b++) {
            Example one = batch.get(b);
            for (int i = 0; i < one.clues().size(); i++) {
                if (clues[one.clues().kind(i)].length > 0) {
                    float[] slope =
                            slopes.computeIfAbsent(
                                    one.clues().kind(i), _ -> new float[topics.size()]);
                    add(slope, wrong.get(b), one.clues().weight(i) / batch.size());
                }
            }
            for (int k = 0; k < Gist.LENGTH; k++) {
                add(denseSlopes[k], wrong.get(b), DENSE * one.direction()[k] / batch.size());
            }
            add(bias, wrong.get(b), -RATE / batch.size());
        }
        slopes.forEach((kind, slope) -> paces[kind] = step(clues[kind], slope, paces[kind]));
        for (int k = 0; k < Gist.LENGTH; k++) {
            densePaces[k] = step(dense[k], denseSlopes[k], densePaces[k]);
        }
    }

    private static float step(float[] scores, float[] slope, float pace) {
        float square = 0;
        for (float one : slope) {
            square += one * one / slope.length;
        }
        float next = pace + square;
        add(scores, slope, -RATE / (float) Math.sqrt(next + 1e-8));
        return next;
    }

    private static void add(float[] sum, float[] what, float times) {
        for (int t = 0; t < sum.length; t++) {
            sum[t] += what[t] * times;
        }
    }

    /// How much likelier than it should be each topic is held to be.
    private float[] wrong(Example one) {
        float[] sum = bias.clone();
        for (int i = 0; i < one.clues().size(); i++) {
            float[] scores = clues[one.clues().kind(i)];
            if (scores.length > 0) {
                add(sum, scores, one.clues().weight(i));
            }
        }
        for (int k = 0; k < Gist.LENGTH; k++) {
            add(sum, dense[k], DENSE * one.direction()[k]);
        }
        float most = Float.NEGATIVE_INFINITY;
        for (float s : sum) {
            most = Math.max(most, s);
        }
        float all = 0;
        for (int t = 0; t < sum.length; t++) {
            sum[t] = (float) Math.exp(sum[t] - most);
            all += sum[t];
        }
        for (int t = 0; t < sum.length; t++) {
            sum[t] = (sum[t] / all - one.shares()[t]) * one.weight();
        }
        return sum;
    }
}
