package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases and what they mean, kept as one tree of words, so that a message is read against all of
/// them at once.
///
/// A phrase is words with spaces. A word matches any of its inflections (by {@link Stem}); `=word`
/// only itself; `a|b` one or the other; `word?` may be missing; `@kin` any word of a class of
/// `classes.tsv`; `..` skips up to three words.
///
/// Alternatives are one edge of the tree with a number, and every word knows the numbers it is one
/// of: written out, a few thousand phrases would be millions.
///
/// @param <T> what a phrase means
final class Phrases<T> {

    /// How many words `..` may skip. More, and halves of different thoughts meet.
    private static final int GAP = 3;

    private static final BitSet NO_GROUP = new BitSet();

    private final PhraseNode<T> root;
    private final Map<String, BitSet> groups;

    private Phrases(PhraseNode<T> root, Map<String, BitSet> groups) {
        this.root = root;
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

    /// One message being read against the tree.
    private final class Reading {
        private final List<Token> tokens;
        private final BitSet[] numbers;
        private final List<Found<T>> found = new ArrayList<>();

        Reading(List<Token> tokens) {
            this.tokens = tokens;
            this.numbers = new BitSet[tokens.size()];
            for (int i = 0; i < numbers.length; i++) {
                BitSet stem = groups.getOrDefault(tokens.get(i).stem(), NO_GROUP);
                BitSet exact = groups.getOrDefault("=" + tokens.get(i).word(), NO_GROUP);
                numbers[i] = stem;
                if (!exact.isEmpty()) {
                    numbers[i] = (BitSet) stem.clone();
                    numbers[i].or(exact);
                }
            }
        }

        List<Found<T>> all() {
            for (int i = 0; i < tokens.size(); i++) {
                step(root, i, new int[0]);
            }
            return found;
        }

        private void step(PhraseNode<T> node, int at, int[] path) {
            if (at == tokens.size()) {
                return;
            }
            Token token = tokens.get(at);
            int[] longer = Arrays.copyOf(path, path.length + 1);
            longer[path.length] = at;
            node.follow(token, numbers[at], next -> enter(next, at, longer));
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
        private final PhraseNode<T> root = new PhraseNode<>();
        private final Map<String, BitSet> groups = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, String[]> classes = new HashMap<>();
        private final Map<String, String> keys = new HashMap<>();

        Builder() {
            for (String[] row : Table.rows("classes.tsv", 2)) {
                classes.put("@" + row[0], row[1].split(" "));
            }
        }

        /// Adds several phrases of one meaning, semicolons between them.
        Builder<T> add(String several, T meaning) {
            for (String phrase : several.split(";")) {
                if (!phrase.isBlank()) {
                    addOne(phrase.strip(), meaning);
                }
            }
            return this;
        }

        Phrases<T> build() {
            return new Phrases<>(root, Map.copyOf(groups));
        }

        private void addOne(String phrase, T meaning) {
            if (phrase.indexOf('?') >= 0) {
                addWithOptions(phrase, meaning);
                return;
            }
            PhraseNode<T> node = root;
            for (String part : phrase.split(" ")) {
                node = extend(node, part);
            }
            node.mean(meaning);
        }

        private void addWithOptions(String phrase, T meaning) {
            List<PhraseNode<T>> frontier = List.of(root);
            for (String part : phrase.split(" ")) {
                boolean optional = part.endsWith("?");
                List<PhraseNode<T>> next = new ArrayList<>(optional ? frontier : List.of());
                String bare = optional ? part.substring(0, part.length() - 1) : part;
                frontier.forEach(node -> next.add(extend(node, bare)));
                frontier = next;
            }
            frontier.stream().filter(node -> node != root).forEach(node -> node.mean(meaning));
        }

        private PhraseNode<T> extend(PhraseNode<T> node, String part) {
            if (part.equals("..")) {
                return node.makeGap();
            }
            boolean single = part.indexOf('|') < 0 && part.charAt(0) != '@';
            return single ? node.child(key(part)) : node.child(number(part));
        }

        private int number(String alternatives) {
            Integer known = numbers.get(alternatives);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            numbers.put(alternatives, number);
            for (String word : alternatives.split("\\|")) {
                for (String one : classes.getOrDefault(word, new String[] {word})) {
                    groups.computeIfAbsent(key(one), _ -> new BitSet()).set(number);
                }
            }
            return number;
        }

        private String key(String word) {
            return keys.computeIfAbsent(word, w -> w.charAt(0) == '=' ? w : Stem.of(w));
        }
    }
}
