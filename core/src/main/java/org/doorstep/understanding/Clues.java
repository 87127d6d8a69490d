package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What in a message may tell its topics: its words and pairs of words by their stems, pieces of
/// its words (which survive misspelling), and what the vocabulary found in it. Each clue is a
/// number below {@link #KINDS} (feature hashing: Weinberger and others, 2009), so that no list of
/// clues need ship.
public final class Clues {

    /// How many clues there are.
    public static final int KINDS = 1 << 17;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    /// What words, and pieces of words, weigh together beside a phrase of the vocabulary.
    private static final float SHARE = 1.5f;

    private final List<String> words;
    private final int[] kinds;
    private final float[] weights;

    private Clues(List<String> words, int[] kinds, float[] weights) {
        this.words = words;
        this.kinds = kinds;
        this.weights = weights;
    }

    /// @param taken words that mean a place, a time or a need
    static Clues of(List<Token> message, BitSet taken, Vocabulary.Said said) {
        List<String> words = new ArrayList<>();
        Set<Integer> whole = new HashSet<>();
        Set<Integer> pieces = new HashSet<>();
        String before = "";
        for (int i = 0; i < message.size(); i++) {
            Token token = message.get(i);
            if (taken.get(i) || token.number()) {
                before = "";
                continue;
            }
            words.add(token.word());
            whole.add(kind("w" + token.stem()));
            if (!before.isEmpty()) {
                whole.add(kind("b" + before + " " + token.stem()));
            }
            before = token.stem();
            cut("_" + token.word() + "_", pieces);
        }
        Set<Integer> phrases = new HashSet<>();
        said.wanted().stream()
                .map(Phrases.Found::meaning)
                .filter(m -> !m.none())
                .forEach(m -> phrases.add(kind("t" + m.topic() + " " + m.weight())));
        said.refused().forEach(f -> phrases.add(kind("r" + f.meaning().topic())));
        return weighed(words, whole, pieces, phrases);
    }

    private static Clues weighed(
            List<String> words, Set<Integer> whole, Set<Integer> pieces, Set<Integer> phrases) {
        int count = whole.size() + pieces.size() + phrases.size();
        int[] kinds = new int[count];
        float[] weights = new float[count];
        int at = add(whole, share(whole), 0, kinds, weights);
        at = add(pieces, share(pieces), at, kinds, weights);
        var unused = add(phrases, 1, at, kinds, weights);
        return new Clues(List.copyOf(words), kinds, weights);
    }

    private static float share(Set<Integer> some) {
        return (float) (SHARE / Math.sqrt(some.size()));
    }

    private static int add(Set<Integer> some, float weight, int at, int[] kinds, float[] weights) {
        int next = at;
        for (int kind : some.stream().sorted().toList()) {
            kinds[next] = kind;
            weights[next++] = weight;
        }
        return next;
    }

    private static void cut(String word, Set<Integer> pieces) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int i = 0; i + length <= word.length(); i++) {
                pieces.add(kind("c" + word.substring(i, i + length)));
            }
        }
    }

    private static int kind(String clue) {
        long hash = WordVectors.hash(clue);
        return (int) (hash ^ hash >>> 16 ^ hash >>> 32 ^ hash >>> 48) & KINDS - 1;
    }

    /// The words, folded, but for places, times and figures.
    public List<String> words() {
        return words;
    }

    /// How many clues the message has.
    public int size() {
        return kinds.length;
    }

    /// Which clue one is.
    public int kind(int i) {
        return kinds[i];
    }

    /// How much it weighs in this message.
    public float weight(int i) {
        return weights[i];
    }
}
