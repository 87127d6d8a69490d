package org.doorstep.bench.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final double CLOSE = 1e-4;

    @Test
    void the_best_order_is_worth_one() {
        assertEquals(1, Measures.ndcg(List.of(3, 2, 1), List.of(1, 2, 3, 0), 5), CLOSE);
    }

    @Test
    void a_worse_order_is_worth_what_one_computes_by_hand() {
        // Shown 2, 0, 3: 3/1 + 0 + 7/2 = 6.5. Ideal 3, 2: 7/1 + 3/1.58496 = 8.89279.
        assertEquals(0.73093, Measures.ndcg(List.of(2, 0, 3), List.of(3, 2, 0), 5), CLOSE);
    }

    @Test
    void the_ideal_knows_good_answers_that_were_not_shown() {
        // Shown 1: 1. Ideal 3, 3, 1: 7 + 7/1.58496 + 1/2 = 11.91651.
        assertEquals(0.08392, Measures.ndcg(List.of(1), List.of(1, 3, 3), 5), CLOSE);
    }

    @Test
    void what_comes_after_the_depth_counts_for_nothing() {
        assertEquals(0, Measures.ndcg(List.of(0, 0, 3), List.of(3), 2), CLOSE);
        // Six perfect answers, five of them in the ideal.
        assertEquals(1, Measures.ndcg(List.of(3, 3, 3, 3, 3), List.of(3, 3, 3, 3, 3, 3), 5), CLOSE);
    }

    @Test
    void nothing_of_use_is_worth_nothing() {
        assertEquals(0, Measures.ndcg(List.of(0, 0), List.of(0, 0), 5));
        assertEquals(0, Measures.ndcg(List.of(), List.of(3), 5));
    }

    @Test
    void precision_counts_good_ones_and_what_is_not_shown_is_not_good() {
        assertEquals(1, Measures.precision(List.of(2, 0, 0), 1));
        assertEquals(0, Measures.precision(List.of(1, 3, 3), 1));
        assertEquals(2.0 / 3, Measures.precision(List.of(3, 2), 3), CLOSE);
        assertEquals(0, Measures.precision(List.of(), 3));
    }

    @Test
    void a_good_one_is_a_two_or_a_three_among_the_first() {
        assertTrue(Measures.anyGood(List.of(0, 1, 2), 3));
        assertFalse(Measures.anyGood(List.of(1, 1, 1), 3));
        assertFalse(Measures.anyGood(List.of(0, 0, 0, 3), 3));
    }
}
