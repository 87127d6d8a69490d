package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.bench.relevance.Outcome;
import org.doorstep.bench.relevance.Relevance;

/// How good the answers are, by what judges think of them: the messages one may look at, those of
/// another town that were written when the rest was done, and those nobody looks at.
///
/// @param sets which of them, by the names of their folders
record RelevanceBench(List<String> sets) implements Bench {

    static final List<String> SETS = List.of("open", "elsewhere", "coast", "blind");

    private static final int BRIEF = 10;

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        Table.Rows rows = new Table.Rows();
        List<String> notes = new ArrayList<>();
        try (Relevance relevance =
                Relevance.open(workshop.root(), workshop.fresh("relevance"), notes::add)) {
            for (String set : sets) {
                workshop.tell("asking the " + set + " messages");
                Outcome outcome = relevance.outcome(set, effort.of(Integer.MAX_VALUE, BRIEF));
                add(set, outcome, rows);
                notes.add("");
                notes.addAll(outcome.lines());
            }
        }
        notes.addAll(
                List.of(
                        "",
                        "Grades are 0 to 3, 2 is good; what nobody graded counts as 0. The rivals",
                        "get all words of the message and our reading of its place: 5 km, or wider.",
                        "A line with a minus is Doorstep without that stage."));
        return new Table("relevance: judged messages over five directories", rows.rows(), notes);
    }

    private static void add(String set, Outcome outcome, Table.Rows rows) {
        rows.plain(set + ": messages judged", Integer.toString(outcome.judged()));
        if (outcome.judged() > 0) {
            rows.atLeast(set + ": nDCG@5", outcome.ndcg(), "%.3f", 0.80)
                    .atLeast(set + ": first answer good", outcome.first(), "%.3f", 0.85)
                    .atLeast(set + ": nDCG@5, no shared word", outcome.ndcgUnshared(), "%.3f", 0.60)
                    .atMost(set + ": good exists, none of 3", outcome.none(), "%.3f", 0.02);
        }
    }

    /// Every open message with its answers.
    static List<String> each(Workshop workshop) throws IOException {
        try (Relevance relevance =
                Relevance.open(workshop.root(), workshop.fresh("relevance"), workshop::tell)) {
            return relevance.each();
        }
    }

    /// Writes a pool for judges.
    static String pool(String set, Path file, Workshop workshop) throws IOException {
        List<String> left = new ArrayList<>();
        try (Relevance relevance =
                Relevance.open(workshop.root(), workshop.fresh("relevance"), left::add)) {
            int cards = relevance.pool(set, file);
            left.forEach(workshop::tell);
            return cards + " listings to grade, in " + file;
        }
    }
}
