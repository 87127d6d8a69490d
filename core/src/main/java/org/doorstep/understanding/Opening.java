package org.doorstep.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The phrases that begin with the same word, or with the same alternatives: as they are written,
/// and as a tree from the first time that a message begins with it. Two threads may make the tree
/// at once; it is the same, and the first one made by either is used by both in the end.
///
/// @param <T> what a phrase means
final class Opening<T> {

    private final PhraseWords words;
    private final List<String> rests = new ArrayList<>(1);
    private final List<T> meanings = new ArrayList<>(1);
    private volatile @Nullable PhraseNode<T> tree;

    Opening(PhraseWords words) {
        this.words = words;
    }

    /// Adds one phrase, before the first message is read.
    ///
    /// @param rest what follows the first word; empty when nothing does
    void add(String rest, T meaning) {
        rests.add(rest);
        meanings.add(meaning);
    }

    /// What may follow the first word.
    PhraseNode<T> tree() {
        PhraseNode<T> made = tree;
        if (made == null) {
            made = grown();
            tree = made;
        }
        return made;
    }

    private PhraseNode<T> grown() {
        PhraseNode<T> root = new PhraseNode<>();
        for (int i = 0; i < rests.size(); i++) {
            T meaning = meanings.get(i);
            ends(root, rests.get(i)).forEach(node -> node.mean(meaning));
        }
        return root;
    }

    private List<PhraseNode<T>> ends(PhraseNode<T> root, String rest) {
        List<PhraseNode<T>> frontier = List.of(root);
        for (String part : rest.isEmpty() ? new String[0] : rest.split(" ")) {
            boolean optional = part.endsWith("?");
            List<PhraseNode<T>> next = new ArrayList<>(optional ? frontier : List.of());
            String bare = optional ? part.substring(0, part.length() - 1) : part;
            frontier.forEach(node -> next.add(extend(node, bare)));
            frontier = next;
        }
        return frontier;
    }

    private PhraseNode<T> extend(PhraseNode<T> node, String part) {
        if (part.equals("..")) {
            return node.makeGap();
        }
        return PhraseWords.several(part)
                ? node.child(part, words.all(part))
                : node.child(words.key(part));
    }
}
