package org.doorstep.bench;

import java.util.Arrays;

/// Values of one thing, measured several times.
record Sample(double[] sorted) {

    Sample {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    static Sample of(double... values) {
        return new Sample(values);
    }

    /// Nanoseconds as milliseconds.
    static Sample ofNanos(long[] nanos) {
        return new Sample(Arrays.stream(nanos).mapToDouble(n -> n / 1e6).toArray());
    }

    double median() {
        return quantile(0.5);
    }

    /// The value that a share from 0 to 1 of the values do not exceed (nearest rank).
    double quantile(double share) {
        int rank = (int) Math.ceil(sorted.length * share);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }
}
