package org.doorstep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.doorstep.local.Store;

/// Kills the whole system, as a power cut does to a process, at random moments of imports,
/// conversations, index builds and edits; starts it again on the same data, and looks whether
/// everything is there that it had said was kept.
///
/// @param times how many kills
record KillBench(int times) implements Bench {

    /// What goes on when the system is killed.
    enum During {
        IMPORT,
        CONVERSATION,
        INDEX_BUILD,
        EDIT
    }

    @Override
    public Table run(Effort effort, Workshop workshop) throws IOException {
        long seed = System.nanoTime();
        workshop.tell("seed " + seed);
        KillRounds rounds = new KillRounds(workshop, new Random(seed), effort.of(1_500, 60));
        Map<During, Integer> kills = new EnumMap<>(During.class);
        for (int round = 1; round <= times; round++) {
            During during = During.values()[(round - 1) % During.values().length];
            rounds.kill(round, during);
            kills.merge(during, 1, Integer::sum);
            workshop.tell(
                    "kill "
                            + round
                            + " during "
                            + during
                            + ": "
                            + rounds.faults().size()
                            + " faults so far");
        }
        rounds.lastLook();
        return table(seed, kills, rounds);
    }

    private Table table(long seed, Map<During, Integer> kills, KillRounds rounds) {
        Table.Rows rows = new Table.Rows().plain("kills", Integer.toString(times));
        kills.forEach((during, n) -> rows.plain("  during " + during, Integer.toString(n)));
        rounds.counts().forEach((what, n) -> rows.plain(what, Integer.toString(n)));
        rows.atMost("faults", rounds.faults().size(), "%.0f", 0);
        List<String> notes = new ArrayList<>(List.of("Seed " + seed + "."));
        notes.addAll(rounds.faults());
        return new Table("kill: kill -9, restart, look", rows.rows(), notes);
    }

    /// The lines a process says, until it ends.
    static List<String> lines(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// Opens the store of a folder that no process has open, for one look.
    static KillLedger.Checked look(Path data, KillLedger ledger, Random random) throws IOException {
        Path store = data.resolve("store");
        if (!Files.exists(store)) {
            return new KillLedger.Checked(List.of("there is no store"), 0, 0);
        }
        try (Store open = Store.open(store)) {
            return ledger.check(open.listings(), random);
        }
    }
}
