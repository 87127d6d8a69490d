package org.doorstep.listing.words;

import java.util.Arrays;
import java.util.List;
import org.doorstep.listing.words.Sayings.Row;
import org.jspecify.annotations.Nullable;

/// A point in the tree of sayings: what has been said so far, and what may come next.
final class SayingNode {

    private final int[] parts;
    private final SayingNode[] nodes;
    private final List<Row> rows;
    private final @Nullable SayingNode gap;

    /// @param parts the numbers of what may come next, rising
    /// @param nodes where each of them leads
    /// @param rows the sayings that end here
    /// @param gap what may follow after some words that are skipped
    SayingNode(int[] parts, SayingNode[] nodes, List<Row> rows, @Nullable SayingNode gap) {
        this.parts = parts;
        this.nodes = nodes;
        this.rows = List.copyOf(rows);
        this.gap = gap;
    }

    @Nullable SayingNode next(int part) {
        int at = Arrays.binarySearch(parts, part);
        return at < 0 ? null : nodes[at];
    }

    List<Row> rows() {
        return rows;
    }

    @Nullable SayingNode gap() {
        return gap;
    }
}
