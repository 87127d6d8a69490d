package org.doorstep.bench.relevance;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How one system stands over some messages, each a mean.
///
/// @param queries how many of them have an answer of any use
/// @param ndcg nDCG of the first five
/// @param one share whose first answer is good, of those that have a good one
/// @param three share of the first three that are good, of those that have a good one
/// @param none share where a good answer exists and none is among the first three
/// @param noneOfFive the same among the first five
/// @param ungraded share of the first five that nobody graded; they count as no answer
record Standing(
        int queries,
        double ndcg,
        double one,
        double three,
        double none,
        double noneOfFive,
        double ungraded) {

    /// How far down is looked.
    static final int DEPTH = 5;

    /// What a text shows.
    private static final int SHOWN = 3;

    /// @param answers service ids by query, best first
    static Standing of(
            JudgementSet set, Map<String, List<String>> answers, Predicate<Query> which) {
        Sum sum = new Sum();
        for (Query query : set.queries()) {
            if (set.judged(query) && which.test(query)) {
                sum.add(set, query, answers.getOrDefault(query.id(), List.of()));
            }
        }
        return sum.mean();
    }

    /// Running sums.
    private static final class Sum {
        private int useful;
        private int good;
        private int shown;
        private double ndcg;
        private double one;
        private double three;
        private int none;
        private int noneOfFive;
        private int ungraded;

        void add(JudgementSet set, Query query, List<String> answers) {
            Map<String, Integer> grades = set.of(query);
            List<Integer> got =
                    answers.stream().limit(DEPTH).map(id -> grades.getOrDefault(id, 0)).toList();
            shown += got.size();
            ungraded +=
                    (int) answers.stream().limit(DEPTH).filter(a -> !grades.containsKey(a)).count();
            if (!set.best(query).isEmpty()) {
                useful++;
                ndcg += Measures.ndcg(got, grades.values(), DEPTH);
            }
            if (set.answerable(query)) {
                good++;
                one += Measures.precision(got, 1);
                three += Measures.precision(got, SHOWN);
                none += Measures.anyGood(got, SHOWN) ? 0 : 1;
                noneOfFive += Measures.anyGood(got, DEPTH) ? 0 : 1;
            }
        }

        Standing mean() {
            return new Standing(
                    useful,
                    ndcg / Math.max(1, useful),
                    one / Math.max(1, good),
                    three / Math.max(1, good),
                    (double) none / Math.max(1, good),
                    (double) noneOfFive / Math.max(1, good),
                    (double) ungraded / Math.max(1, shown));
        }
    }
}
