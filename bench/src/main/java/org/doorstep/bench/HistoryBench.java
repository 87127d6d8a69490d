package org.doorstep.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.bench.history.Histories;
import org.doorstep.local.Store;

/// The history test of texts against the embedded DynamoDB: three seeds, 20,000 texts each.
record HistoryBench() implements Bench {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        Table.Rows rows = new Table.Rows();
        List<String> notes = new ArrayList<>();
        int messages = effort.of(20_000, 200);
        for (long seed : SEEDS) {
            try (Store store = Store.inMemory()) {
                Histories.Played played = Histories.play(seed, messages, store.client());
                workshop.tell("seed " + seed + ": " + played);
                rows.plain("seed " + seed + ": texts", Integer.toString(messages));
                played.counts().forEach((what, n) -> rows.plain("  " + what, n.toString()));
                rows.atMost("  violations", played.violations().size(), "%.0f", 0);
                notes.addAll(played.violations());
            }
        }
        return new Table("history: texts through everything that goes wrong", rows.rows(), notes);
    }
}
