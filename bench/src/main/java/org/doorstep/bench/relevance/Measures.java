package org.doorstep.bench.relevance;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// What a list of answers is worth, from the grades of its entries in their order.
final class Measures {

    private Measures() {}

    /// Normalised discounted cumulative gain: the gain of a grade g is 2^g - 1, the discount at
    /// rank r is log2(r + 1), and the ideal is the best order of all that was graded.
    ///
    /// @return 0 to 1; 0 when nothing that was graded is of any use
    static double ndcg(List<Integer> shown, Collection<Integer> graded, int depth) {
        List<Integer> ideal =
                graded.stream().sorted(Collections.reverseOrder()).limit(depth).toList();
        double best = gain(ideal, depth);
        return best == 0 ? 0 : gain(shown, depth) / best;
    }

    private static double gain(List<Integer> grades, int depth) {
        double sum = 0;
        for (int i = 0; i < Math.min(depth, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    /// The share of the first so many that are good; what is not shown is not good.
    static double precision(List<Integer> shown, int depth) {
        return (double) good(shown, depth) / depth;
    }

    /// Whether one of the first so many is good.
    static boolean anyGood(List<Integer> shown, int depth) {
        return good(shown, depth) > 0;
    }

    private static long good(List<Integer> shown, int depth) {
        return shown.stream().limit(depth).filter(g -> g >= JudgementSet.GOOD).count();
    }
}
