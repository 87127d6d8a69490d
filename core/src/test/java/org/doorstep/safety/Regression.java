package org.doorstep.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Logistic regression over features that are there or not, by stochastic gradient descent with
/// L2 shrinkage. The same examples in the same order always give the same weights.
final class Regression {

    /// What is learnt from: whether it is so, its features, and how often it counts.
    record Example(boolean so, Set<String> features, int times) {}

    private static final double SHRINKAGE = 0.02;
    private static final double FIRST_PACE = 0.3;
    private static final double SLOWING = 0.2;
    private static final int ROUNDS = 25;
    private static final long SEED = 7;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] weights;
    private double bias;

    private Regression(Set<String> features) {
        new TreeSet<>(features).forEach(feature -> numbers.put(feature, numbers.size()));
        this.weights = new double[numbers.size()];
    }

    static Regression learn(List<Example> examples) {
        Set<String> all = new TreeSet<>();
        examples.forEach(example -> all.addAll(example.features()));
        Regression regression = new Regression(all);
        int[][] rows =
                examples.stream().map(e -> regression.row(e.features())).toArray(int[][]::new);
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < rows.length; at++) {
            order.add(at);
        }
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double pace = FIRST_PACE / (1 + round * SLOWING);
            order.forEach(at -> regression.step(rows[at], examples.get(at), pace));
        }
        return regression;
    }

    private void step(int[] row, Example example, double pace) {
        double said = 1 / (1 + StrictMath.exp(-sum(row)));
        double slip = (said - (example.so() ? 1 : 0)) * example.times();
        bias -= pace * slip / 2;
        for (int feature : row) {
            weights[feature] -= pace * (slip + SHRINKAGE * weights[feature]);
        }
    }

    private double sum(int[] row) {
        return bias + Arrays.stream(row).mapToDouble(feature -> weights[feature]).sum();
    }

    private int[] row(Set<String> features) {
        return features.stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
    }

    double bias() {
        return bias;
    }

    /// Every feature with its weight.
    Map<String, Double> weights() {
        Map<String, Double> named = new HashMap<>();
        numbers.forEach((feature, number) -> named.put(feature, weights[number]));
        return named;
    }
}
