package org.doorstep.listing.words;

import java.util.Arrays;
import java.util.List;
import org.doorstep.listing.words.Sayings.Row;
import org.jspecify.annotations.Nullable;

/// A point in the tree of sayings: what has been said so far, and what may come next.
final class SayingNode {

    private static final SayingNode[] NOWHERE = {};

    private final int[] symbols;
    private final SayingNode[][] nodes;
    private final List<Row> rows;
    private final @Nullable SayingNode gap;

    /// @param symbols what may come next, rising
    /// @param nodes where each of them leads: a word may be taken for more than one thing
    /// @param rows the sayings that end here
    /// @param gap what may follow after some words that are skipped
    SayingNode(int[] symbols, SayingNode[][] nodes, List<Row> rows, @Nullable SayingNode gap) {
        this.symbols = symbols;
        this.nodes = nodes;
        this.rows = List.copyOf(rows);
        this.gap = gap;
    }

    SayingNode[] next(int symbol) {
        int at = Arrays.binarySearch(symbols, symbol);
        return at < 0 ? NOWHERE : nodes[at];
    }

    List<Row> rows() {
        return rows;
    }

    @Nullable SayingNode gap() {
        return gap;
    }
}
