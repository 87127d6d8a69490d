package org.doorstep.indexbuilder.sense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Multinomial logistic regression by stochastic gradient descent (Bishop, "Pattern Recognition
/// and Machine Learning", 4.3.4): the same lessons in, the same directions out.
final class Regression {

    private static final int ROUNDS = 12;
    private static final float RATE = 1.5f;
    private static final float DECAY = 1e-5f;

    /// A topic with few sayings counts as much as one with many, up to so many times.
    private static final double MOST = 4;

    private final float[][] weights;
    private final float[] bias;

    Regression(int topics, int length) {
        weights = new float[topics][length];
        bias = new float[topics];
    }

    float[][] weights() {
        return weights;
    }

    float[] bias() {
        return bias;
    }

    void learn(List<Lessons.Lesson> lessons) {
        double[] all = new double[bias.length];
        lessons.forEach(l -> all[l.topic()] += l.weight());
        double even = Arrays.stream(all).sum() / all.length;
        List<Lessons.Lesson> order = new ArrayList<>(lessons);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            float rate = RATE / (1 + round * 0.5f);
            for (Lessons.Lesson lesson : order) {
                double weight = Math.min(MOST, lesson.weight() * even / all[lesson.topic()]);
                step(lesson, (float) weight, rate);
            }
        }
    }

    private void step(Lessons.Lesson lesson, float weight, float rate) {
        double[] share = new double[bias.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < share.length; t++) {
            share[t] = TopicDirections.dot(lesson.vector(), weights[t]) + bias[t];
            most = Math.max(most, share[t]);
        }
        double sum = 0;
        for (int t = 0; t < share.length; t++) {
            share[t] = Math.exp(share[t] - most);
            sum += share[t];
        }
        for (int t = 0; t < share.length; t++) {
            double error = share[t] / sum - (t == lesson.topic() ? 1 : 0);
            if (Math.abs(error) > 1e-6) {
                move(t, lesson.vector(), (float) error * weight * rate, rate);
            }
        }
    }

    private void move(int topic, float[] vector, float by, float rate) {
        float[] its = weights[topic];
        for (int i = 0; i < its.length; i++) {
            its[i] -= by * vector[i] + rate * DECAY * its[i];
        }
        bias[topic] -= by * 0.1f;
    }
}
