package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases and what they mean, kept as one tree of words, so that a message is read against all of
/// them at once.
///
/// A phrase is words with spaces. A word matches any of its inflections (by {@link Stem}); `=word`
/// only itself; `a|b` one or the other; `word?` may be missing; `@kin` any word of a class of
/// `classes.tsv`; `..` skips up to three words.
///
/// @param <T> what a phrase means
final class Phrases<T> {

    /// How many words `..` may skip. More, and halves of different thoughts meet.
    private static final int GAP = 3;

    private final Node<T> root = new Node<>();
    private final Map<String, List<String>> classes;

    private Phrases(Map<String, List<String>> classes) {
        this.classes = classes;
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
    }

    /// Collects phrases; what is built does not change any more.
    static final class Builder<T> {
        private final Phrases<T> phrases;

        Builder() {
            Map<String, List<String>> classes = new HashMap<>();
            for (String[] row : Table.rows("classes.tsv", 2)) {
                for (String word : row[1].split(" ")) {
                    classes.computeIfAbsent(Stem.of(word), _ -> new ArrayList<>())
                            .add("@" + row[0]);
                }
            }
            phrases = new Phrases<>(classes);
        }

        /// Adds several phrases of one meaning, semicolons between them.
        Builder<T> add(String several, T meaning) {
            for (String phrase : several.split(";")) {
                if (!phrase.isBlank()) {
                    phrases.add(phrase.strip(), meaning);
                }
            }
            return this;
        }

        Phrases<T> build() {
            return phrases;
        }
    }

    private void add(String phrase, T meaning) {
        List<Node<T>> frontier = List.of(root);
        for (String part : phrase.split(" +")) {
            if (part.equals("..")) {
                frontier = List.copyOf(frontier.stream().map(Node::gap).toList());
                continue;
            }
            boolean optional = part.endsWith("?");
            List<Node<T>> next = new ArrayList<>(optional ? frontier : List.of());
            String bare = optional ? part.substring(0, part.length() - 1) : part;
            for (String word : bare.split("\\|")) {
                for (Node<T> node : frontier) {
                    next.add(node.child(key(word)));
                }
            }
            frontier = next;
        }
        for (Node<T> node : frontier) {
            if (node != root) {
                node.meanings.add(meaning);
            }
        }
    }

    private static String key(String word) {
        char first = word.charAt(0);
        return first == '=' || first == '@' ? word : Stem.of(word);
    }

    /// Every phrase in the message, overlapping ones too, by where they begin.
    List<Found<T>> in(List<Token> tokens) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            step(root, tokens, i, new int[0], found);
        }
        return found;
    }

    private void step(Node<T> node, List<Token> tokens, int at, int[] path, List<Found<T>> found) {
        if (at == tokens.size()) {
            return;
        }
        Token token = tokens.get(at);
        enter(node.find(token.stem()), tokens, at, path, found);
        enter(node.find("=" + token.word()), tokens, at, path, found);
        for (String family : classes.getOrDefault(token.stem(), List.of())) {
            enter(node.find(family), tokens, at, path, found);
        }
    }

    private void enter(
            @Nullable Node<T> node, List<Token> tokens, int at, int[] path, List<Found<T>> found) {
        if (node == null) {
            return;
        }
        int[] longer = java.util.Arrays.copyOf(path, path.length + 1);
        longer[path.length] = at;
        for (T meaning : node.meanings) {
            found.add(new Found<>(longer, meaning));
        }
        step(node, tokens, at + 1, longer, found);
        if (node.gap != null) {
            for (int skip = 0; skip <= GAP && at + 1 + skip < tokens.size(); skip++) {
                step(node.gap, tokens, at + 1 + skip, longer, found);
            }
        }
    }

    private static final class Node<T> {
        private @Nullable Map<String, Node<T>> children;
        private @Nullable Node<T> gap;
        private final List<T> meanings = new ArrayList<>(1);

        @Nullable Node<T> find(String key) {
            return children == null ? null : children.get(key);
        }

        Node<T> child(String key) {
            if (children == null) {
                children = new HashMap<>(4);
            }
            return children.computeIfAbsent(key, _ -> new Node<>());
        }

        Node<T> gap() {
            if (gap == null) {
                gap = new Node<>();
            }
            return gap;
        }
    }
}
