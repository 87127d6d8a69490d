package org.doorstep.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words in order with room between them, as the tables write them:
/// `a|b` either word, `@kin` any of a group, `x?` may be missing, `..` up to two words and
/// `...` up to four in between, `!x` not followed by x, `^` and `$` the edges of a sentence
/// (`a|$` either the word or the end).
record Phrase(List<Piece> pieces) {

    Phrase {
        pieces = List.copyOf(pieces);
    }

    /// One piece of a phrase.
    sealed interface Piece {

        /// Any of these words; they may be missing when optional, or where a sentence ends.
        record Words(Set<String> any, boolean optional, boolean orEnd) implements Piece {}

        /// Up to so many words of any kind, in the same sentence.
        record Gap(int most) implements Piece {}

        /// The next word is none of these.
        record NotNext(Set<String> none) implements Piece {}

        /// The edge of a sentence: its start, or its end.
        record Edge(boolean start) implements Piece {}
    }

    /// Reads a phrase as written.
    ///
    /// @throws IllegalArgumentException when it names no such group
    static Phrase of(String written, Lexicon lexicon) {
        List<Piece> pieces = new ArrayList<>();
        for (String piece : Table.parts(written, ' ')) {
            pieces.add(piece(piece, lexicon));
        }
        return new Phrase(pieces);
    }

    /// The words one of which every match begins with.
    Set<String> openers() {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words(Set<String> any, boolean optional, boolean _)
                    && !optional) {
                return any;
            }
        }
        throw new IllegalArgumentException("A phrase needs a word: " + this);
    }

    /// Where the match that starts at a word ends; -1 when none does.
    int end(List<String> words, int start) {
        return end(words, start, 0);
    }

    private int end(List<String> words, int at, int index) {
        if (index == pieces.size()) {
            return at;
        }
        return switch (pieces.get(index)) {
            case Piece.Words(Set<String> any, boolean optional, boolean orEnd) -> {
                boolean here = at < words.size() && any.contains(words.get(at));
                int end = here ? end(words, at + 1, index + 1) : -1;
                boolean skip = optional || orEnd && edge(words, at);
                yield end < 0 && skip ? end(words, at, index + 1) : end;
            }
            case Piece.Gap(int most) -> endAfterGap(words, at, index, most);
            case Piece.NotNext(Set<String> none) ->
                    at < words.size() && none.contains(words.get(at))
                            ? -1
                            : end(words, at, index + 1);
            case Piece.Edge(boolean start) ->
                    edge(words, start ? at - 1 : at) ? end(words, at, index + 1) : -1;
        };
    }

    private int endAfterGap(List<String> words, int at, int index, int most) {
        for (int skipped = 0; skipped <= most && at + skipped <= words.size(); skipped++) {
            if (skipped > 0 && words.get(at + skipped - 1).equals(Letters.STOP)) {
                return -1;
            }
            int end = end(words, at + skipped, index + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean edge(List<String> words, int at) {
        return at < 0 || at >= words.size() || words.get(at).equals(Letters.STOP);
    }

    private static Piece piece(String written, Lexicon lexicon) {
        return switch (written) {
            case ".." -> new Piece.Gap(2);
            case "..." -> new Piece.Gap(4);
            case "^" -> new Piece.Edge(true);
            case "$" -> new Piece.Edge(false);
            default ->
                    written.startsWith("!")
                            ? new Piece.NotNext(any(written.substring(1), lexicon))
                            : words(written, lexicon);
        };
    }

    private static Piece words(String written, Lexicon lexicon) {
        boolean optional = written.endsWith("?");
        String bare = optional ? written.substring(0, written.length() - 1) : written;
        Set<String> any = any(bare, lexicon);
        return new Piece.Words(any, optional, any.contains("$"));
    }

    private static Set<String> any(String written, Lexicon lexicon) {
        Set<String> any = new HashSet<>();
        for (String word : written.split("\\|", -1)) {
            if (word.startsWith("@")) {
                any.addAll(lexicon.group(word));
            } else {
                any.add(word);
            }
        }
        return Set.copyOf(any);
    }
}
