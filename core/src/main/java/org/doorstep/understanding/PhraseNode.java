package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A point in the tree of phrases: what has been said so far, and what may come next.
///
/// @param <T> what a phrase means
final class PhraseNode<T> {

    // Made when they are needed: most points are ends.
    private Map<String, PhraseNode<T>> words = Map.of();
    private Map<String, Either<T>> groups = Map.of();
    private List<T> meanings = List.of();
    private @Nullable PhraseNode<T> gap;

    /// Where any one of several words leads.
    private record Either<T>(Set<String> words, PhraseNode<T> next) {}

    /// Where one of several words leads.
    ///
    /// @param written the several words as the phrase has them
    /// @param all what each of them is known by
    PhraseNode<T> child(String written, Set<String> all) {
        groups = groups.isEmpty() ? new LinkedHashMap<>(2) : groups;
        return groups.computeIfAbsent(written, _ -> new Either<>(all, new PhraseNode<>())).next;
    }

    /// Where a word leads: a stem, or `=` and the word itself.
    PhraseNode<T> child(String key) {
        words = words.isEmpty() ? new HashMap<>(2) : words;
        return words.computeIfAbsent(key, _ -> new PhraseNode<>());
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
    /// @param exact `=` and the word itself
    void follow(String stem, String exact, Consumer<PhraseNode<T>> to) {
        if (!words.isEmpty()) {
            accept(words.get(stem), to);
            accept(words.get(exact), to);
        }
        for (Either<T> either : groups.values()) {
            if (either.words.contains(stem) || either.words.contains(exact)) {
                to.accept(either.next);
            }
        }
    }

    private static <T> void accept(@Nullable PhraseNode<T> node, Consumer<PhraseNode<T>> to) {
        if (node != null) {
            to.accept(node);
        }
    }
}
