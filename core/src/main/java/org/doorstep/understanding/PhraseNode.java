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

    // Made when they are needed: a start makes ten thousands of nodes, most of them ends.
    private Map<String, PhraseNode<T>> words = Map.of();
    private Map<Integer, PhraseNode<T>> groups = Map.of();
    private List<T> meanings = List.of();
    private @Nullable PhraseNode<T> gap;

    /// Where one of a numbered group of words leads.
    PhraseNode<T> child(int group) {
        groups = groups.isEmpty() ? new HashMap<>(2) : groups;
        return child(groups, group);
    }

    /// Where a word leads: a stem, or `=` and the word itself.
    PhraseNode<T> child(String key) {
        words = words.isEmpty() ? new HashMap<>(2) : words;
        return child(words, key);
    }

    private static <K, T> PhraseNode<T> child(Map<K, PhraseNode<T>> nodes, K key) {
        PhraseNode<T> known = nodes.get(key);
        if (known == null) {
            known = new PhraseNode<>();
            nodes.put(key, known);
        }
        return known;
    }

    PhraseNode<T> makeGap() {
        if (gap == null) {
            gap = new PhraseNode<>();
        }
        return gap;
    }

    void mean(T meaning) {
        meanings = meanings.isEmpty() ? new ArrayList<>(1) : meanings;
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
