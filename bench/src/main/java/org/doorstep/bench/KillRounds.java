package org.doorstep.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The rounds of one run of {@link KillBench}: one data folder that is killed again and again,
/// and the ledger of what was acknowledged.
final class KillRounds {

    private static final int POOL = 3;

    private final Workshop workshop;
    private final Random random;
    private final int batch;
    private final Path data;
    private final GeneratedServices generated;
    private final KillLedger ledger = KillLedger.empty();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<KillBench.During, Integer> longest = new EnumMap<>(KillBench.During.class);
    private @Nullable KillTexts pending;
    private int offered = -1;

    KillRounds(Workshop workshop, Random random, int batch) throws IOException {
        this.workshop = workshop;
        this.random = random;
        this.batch = batch;
        this.data = workshop.fresh("killed");
        this.generated = GeneratedServices.of(workshop.root(), 9);
    }

    List<String> faults() {
        return faults;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /// One kill: whatever was killed before is looked at first, by the system that starts again.
    void kill(int round, KillBench.During during) throws IOException {
        RunningSystem system = restart();
        if (during == KillBench.During.EDIT && ledger.acknowledged().isEmpty()) {
            during = KillBench.During.IMPORT;
        }
        switch (during) {
            case IMPORT -> load(system, round, during, batch);
            case INDEX_BUILD -> load(system, round, during, 1);
            case CONVERSATION -> talk(system, round);
            case EDIT -> edit(system, round);
        }
        lookAtStore();
    }

    /// Starts once more and looks, with no kill to follow.
    void lastLook() throws IOException {
        restart().close();
        lookAtStore();
    }

    private RunningSystem restart() throws IOException {
        RunningSystem system = RunningSystem.start(data);
        int found = system.listings();
        if (offered >= 0 && found != offered) {
            faults.add("the index has " + found + " listings, the store offers " + offered);
        }
        if (pending != null) {
            faults.addAll(pending.check(system));
            count("answers acknowledged", pending.answered());
            pending = null;
        }
        if (system.search("walking group near E3 3HN tomorrow") != 200) {
            faults.add("the index does not answer");
        }
        return system;
    }

    private void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    /// Imports some of a pool of listings in a new edition, and kills the system meanwhile: in
    /// the file, or in the index build that follows it.
    private void load(RunningSystem system, int round, KillBench.During during, int services)
            throws IOException {
        int first = random.nextInt(POOL * batch - services + 1);
        Path file = workshop.fresh("file").resolve("bench.oruk.json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int n = first; n < first + services; n++) {
                out.write(generated.line(n, round));
                out.write('\n');
                ledger.attempt(n, round);
            }
        }
        Process loading = RunningSystem.load(data, file);
        long from = System.nanoTime();
        CompletableFuture<List<String>> said =
                CompletableFuture.supplyAsync(() -> said(loading, during, from));
        pause(during, said);
        system.kill();
        List<String> lines = said.join();
        if (lines.stream().anyMatch(line -> line.contains(" added, "))) {
            for (int n = first; n < first + services; n++) {
                ledger.acknowledge(n, round);
            }
            count("listings acknowledged", services);
        }
        Files.delete(file);
    }

    /// What an import says; how long a whole one takes is where the next kill may fall.
    private List<String> said(Process loading, KillBench.During during, long from) {
        try {
            List<String> lines = KillBench.lines(loading);
            if (lines.stream().anyMatch(line -> line.contains("can be found now"))) {
                int took = (int) ((System.nanoTime() - from) / 1_000_000);
                synchronized (longest) {
                    longest.put(during, Math.max(200, took));
                }
            }
            return lines;
        } catch (IOException _) {
            return List.of();
        }
    }

    /// The first of its kind runs to its end, which tells how long it takes; of the later ones
    /// the first third is another Java that starts, and a kill there would try little.
    private void pause(KillBench.During during, CompletableFuture<List<String>> said)
            throws IOException {
        Integer took;
        synchronized (longest) {
            took = longest.get(during);
        }
        if (took == null) {
            var unused = said.join();
        } else {
            pause(took / 3 + random.nextInt(took * 3 / 4));
        }
    }

    private void talk(RunningSystem system, int round) throws IOException {
        KillTexts texts = new KillTexts(round);
        CompletableFuture<Void> talking = CompletableFuture.runAsync(() -> texts.talk(system));
        pause(100 + random.nextInt(1_500));
        system.kill();
        talking.join();
        pending = texts;
    }

    /// Edits by the store's own API in a process of its own, which is killed.
    private void edit(RunningSystem system, int round) throws IOException {
        system.close();
        List<Integer> known = ledger.acknowledged().keySet().stream().sorted().toList();
        int first = known.get(random.nextInt(known.size()));
        int last = first;
        while (ledger.acknowledged().containsKey(last)) {
            ledger.attempt(last++, round);
        }
        Process editor =
                new ProcessBuilder(
                                JavaProcess.command(
                                        KillEditor.class.getName(),
                                        List.of(
                                                data.resolve("store").toString(),
                                                Integer.toString(first),
                                                Integer.toString(last),
                                                Integer.toString(round))))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var reader = editor.inputReader(java.nio.charset.StandardCharsets.UTF_8);
        String ready = reader.readLine();
        if (!"ready".equals(ready)) {
            throw new IOException("the editor said " + ready);
        }
        pause(random.nextInt(800));
        // By its handle: a Process that is destroyed closes what it has said and nobody read yet.
        editor.toHandle().destroyForcibly();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            // A line that was cut short by the kill has no newline, and may lack a digit.
            if (line.matches("\\d+") && Integer.parseInt(line) >= first) {
                ledger.acknowledge(Integer.parseInt(line), round);
                count("edits acknowledged", 1);
            }
        }
        JavaProcess.await(editor);
    }

    private void lookAtStore() throws IOException {
        KillLedger.Checked checked = KillBench.look(data, ledger, random);
        faults.addAll(checked.faults());
        faults.addAll(KillIndex.faults(data.resolve("index")));
        offered = checked.offered();
        counts.put("listings in the store at the end", checked.generated());
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }
}
