package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases and what they mean, kept by their first word and from there as a tree of words, so that
/// a message is read against all of them at once. A tree is made when a message first has the word
/// it begins with: a start, which has seven thousand phrases before it, makes none.
///
/// A phrase is words with spaces. A word matches any of its inflections (by {@link Stem}); `=word`
/// only itself; `a|b` one or the other; `word?` may be missing; `@kin` any word of a class of
/// `classes.tsv`; `..` skips up to three words.
///
/// Alternatives are one edge of the tree with a set of words: written out, a few thousand phrases
/// would be millions.
///
/// @param <T> what a phrase means
final class Phrases<T> {

    /// How many words `..` may skip. More, and halves of different thoughts meet.
    private static final int GAP = 3;

    private final Map<String, Opening<T>> words;
    private final Map<String, List<Opening<T>>> groups;

    private Phrases(Map<String, Opening<T>> words, Map<String, List<Opening<T>>> groups) {
        this.words = words;
        this.groups = groups;
    }

    /// A phrase found in a message.
    ///
    /// @param at the indices of the words it matched, rising; skipped words are not among them
    record Found<T>(int[] at, T meaning) {

        int first() {
            return at[0];
        }

        int last() {
            return at[at.length - 1];
        }

        /// Whether it matched words that stand side by side.
        boolean unbroken() {
            return last() - first() == at.length - 1;
        }

        /// Whether any of its words is in a set.
        boolean touches(BitSet words) {
            return Arrays.stream(at).anyMatch(words::get);
        }

        /// Whether all of its words are in a set.
        boolean inside(BitSet words) {
            return Arrays.stream(at).allMatch(words::get);
        }
    }

    /// Every phrase in the message, overlapping ones too, by where they begin.
    List<Found<T>> in(List<Token> tokens) {
        return new Reading(tokens).all();
    }

    /// One message being read against the trees.
    private final class Reading {
        private final List<Token> tokens;
        private final String[] exact;
        private final List<Found<T>> found = new ArrayList<>();

        Reading(List<Token> tokens) {
            this.tokens = tokens;
            this.exact = new String[tokens.size()];
            for (int i = 0; i < exact.length; i++) {
                exact[i] = "=" + tokens.get(i).word();
            }
        }

        List<Found<T>> all() {
            for (int i = 0; i < exact.length; i++) {
                begin(i);
            }
            return found;
        }

        private void begin(int at) {
            String stem = tokens.get(at).stem();
            int[] path = {at};
            begin(words.get(stem), at, path);
            begin(words.get(exact[at]), at, path);
            List<Opening<T>> kin = groups.getOrDefault(stem, List.of());
            kin.forEach(opening -> begin(opening, at, path));
            for (Opening<T> opening : groups.getOrDefault(exact[at], List.of())) {
                if (!kin.contains(opening)) {
                    begin(opening, at, path);
                }
            }
        }

        private void begin(@Nullable Opening<T> opening, int at, int[] path) {
            if (opening != null) {
                enter(opening.tree(), at, path);
            }
        }

        private void step(PhraseNode<T> node, int at, int[] path) {
            if (at == exact.length) {
                return;
            }
            int[] longer = Arrays.copyOf(path, path.length + 1);
            longer[path.length] = at;
            node.follow(tokens.get(at).stem(), exact[at], next -> enter(next, at, longer));
        }

        private void enter(PhraseNode<T> node, int at, int[] path) {
            for (T meaning : node.meanings()) {
                found.add(new Found<>(path, meaning));
            }
            step(node, at + 1, path);
            PhraseNode<T> gap = node.gap();
            for (int next = at + 1; gap != null && next <= at + 1 + GAP; next++) {
                step(gap, Math.min(next, tokens.size()), path);
            }
        }
    }

    /// Collects phrases; what is built does not change any more.
    static final class Builder<T> {
        private final Map<String, Opening<T>> words = new HashMap<>();
        private final Map<String, Opening<T>> alike = new HashMap<>();
        private final Map<String, List<Opening<T>>> groups = new HashMap<>();
        private final PhraseWords keys = new PhraseWords();

        /// Adds several phrases of one meaning, semicolons between them.
        Builder<T> add(String several, T meaning) {
            for (String phrase : several.split(";")) {
                addOne(phrase.strip(), meaning);
            }
            return this;
        }

        Phrases<T> build() {
            return new Phrases<>(Map.copyOf(words), Map.copyOf(groups));
        }

        private void addOne(String phrase, T meaning) {
            int space = phrase.indexOf(' ');
            String first = space < 0 ? phrase : phrase.substring(0, space);
            String rest = space < 0 ? "" : phrase.substring(space + 1);
            if (first.endsWith("?")) {
                first = first.substring(0, first.length() - 1);
                addOne(rest, meaning);
            }
            if (!first.isEmpty()) {
                opening(first).add(rest, meaning);
            }
        }

        private Opening<T> opening(String first) {
            if (!PhraseWords.several(first)) {
                return words.computeIfAbsent(keys.key(first), _ -> new Opening<>(keys));
            }
            Opening<T> known = alike.get(first);
            if (known != null) {
                return known;
            }
            Opening<T> made = new Opening<>(keys);
            alike.put(first, made);
            for (String key : keys.all(first)) {
                groups.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(made);
            }
            return made;
        }
    }
}
