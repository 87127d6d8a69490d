package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A point in the tree of phrases: what has been said so far, and what may come next.
///
/// @param <T> what a phrase means
final class PhraseNode<T> {

    private final Map<String, PhraseNode<T>> words = new HashMap<>(2);
    private final Map<Integer, PhraseNode<T>> groups = new HashMap<>(2);
    private final List<T> meanings = new ArrayList<>(1);
    private @Nullable PhraseNode<T> gap;

    /// Where one of a numbered group of words leads.
    PhraseNode<T> child(int group) {
        return groups.computeIfAbsent(group, _ -> new PhraseNode<>());
    }

    /// Where a word leads: a stem, or `=` and the word itself.
    PhraseNode<T> child(String key) {
        return words.computeIfAbsent(key, _ -> new PhraseNode<>());
    }

    PhraseNode<T> makeGap() {
        if (gap == null) {
            gap = new PhraseNode<>();
        }
        return gap;
    }

    void mean(T meaning) {
        if (!meanings.contains(meaning)) {
            meanings.add(meaning);
        }
    }

    /// What it means to end here; empty when no phrase ends here.
    List<T> meanings() {
        return meanings;
    }

    /// What may follow after some words that are skipped, or null.
    @Nullable PhraseNode<T> gap() {
        return gap;
    }

    /// Goes on to every point that a word leads to.
    ///
    /// @param numbers the groups the word is one of
    void follow(Token token, BitSet numbers, Consumer<PhraseNode<T>> to) {
        if (!words.isEmpty()) {
            accept(words.get(token.stem()), to);
            accept(words.get("=" + token.word()), to);
        }
        if (groups.size() < 8) {
            groups.forEach(
                    (number, node) -> {
                        if (numbers.get(number)) {
                            to.accept(node);
                        }
                    });
            return;
        }
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
            accept(groups.get(i), to);
        }
    }

    private static <T> void accept(@Nullable PhraseNode<T> node, Consumer<PhraseNode<T>> to) {
        if (node != null) {
            to.accept(node);
        }
    }
}
