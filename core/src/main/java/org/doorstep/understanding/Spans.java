package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Chooses among phrases that claim the same words: the one that explains most of them wins.
final class Spans {

    private Spans() {}

    /// The longest that share no word, in the order of the message. Two meanings of the very same
    /// words both stay.
    static <T> List<Phrases.Found<T>> longest(List<Phrases.Found<T>> found) {
        List<Phrases.Found<T>> byLength = new ArrayList<>(found);
        byLength.sort(
                Comparator.comparingInt((Phrases.Found<T> f) -> -f.at().length)
                        .thenComparingInt(Spans::width));
        List<Phrases.Found<T>> chosen = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Phrases.Found<T> one : byLength) {
            boolean twin = chosen.stream().anyMatch(c -> Arrays.equals(c.at(), one.at()));
            if (twin || Arrays.stream(one.at()).noneMatch(taken::get)) {
                chosen.add(one);
                Arrays.stream(one.at()).forEach(taken::set);
            }
        }
        chosen.sort(Comparator.comparingInt(Phrases.Found::first));
        return chosen;
    }

    private static int width(Phrases.Found<?> found) {
        return found.last() - found.first();
    }

    /// The words that some phrases matched.
    static BitSet words(List<? extends Phrases.Found<?>> found) {
        BitSet words = new BitSet();
        found.forEach(f -> Arrays.stream(f.at()).forEach(words::set));
        return words;
    }
}
