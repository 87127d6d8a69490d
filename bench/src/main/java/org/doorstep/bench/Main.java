package org.doorstep.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `./doorstep bench [NAME] [--save]`: one bench, or all of them, each in a Java of its own.
/// With `--save` the table also goes to `bench/results/NAME.txt`. `relevance` takes the set:
/// `open`, `elsewhere` or `blind`; `relevance --each` prints every open message with its answers,
/// the worst first, and `relevance --pool SET FILE` writes what judges are to grade.
/// `load --first` ends after the calm minute.
public final class Main {

    /// All of them, in the order they run. `load`, `kill` and `history` are not among them: they
    /// take a quarter of an hour. Nor is `distil`, which writes files that ship.
    static final List<String> ALL =
            List.of(
                    "relevance",
                    "build",
                    "gazetteer",
                    "search",
                    "answer",
                    "load",
                    "start",
                    "import");

    /// Held here, or its level is lost; see the command line's own.
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    /// Runs what is named and ends the process: 0 when it ran, 2 when there is no such bench, 1 at
    /// any fault.
    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code;
        try {
            code = run(new ArrayList<>(Arrays.asList(args)), out, err);
        } catch (Bench.WrongName wrong) {
            err.println(
                    "doorstep: "
                            + wrong.getMessage()
                            + "; there are "
                            + ALL
                            + ", load, kill, history and distil");
            code = 2;
        } catch (IOException | RuntimeException fault) {
            err.println("doorstep: the bench failed: " + fault);
            code = 1;
        }
        out.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int run(List<String> args, PrintStream out, PrintStream err)
            throws IOException, Bench.WrongName {
        boolean save = args.remove("--save");
        Path root = Path.of(System.getProperty("doorstep.root", "."));
        if (args.isEmpty()) {
            int worst = 0;
            for (String name : ALL) {
                worst = Math.max(worst, JavaProcess.again(name, save));
            }
            return worst;
        }
        String name = args.getFirst();
        if (args.remove("--pool")) {
            return pool(args, root, out, err);
        }
        if (args.remove("--each")) {
            return each(root, out, err);
        }
        Bench bench = bench(name, args);
        List<String> lines = measured(bench, root, err);
        lines.forEach(out::println);
        if (save) {
            Path results = Files.createDirectories(root.resolve("bench").resolve("results"));
            Files.write(results.resolve(name + ".txt"), lines, StandardCharsets.UTF_8);
        }
        return 0;
    }

    private static Bench bench(String name, List<String> args) throws Bench.WrongName {
        if (name.equals("load") && args.remove("--first")) {
            return new LoadBench(true);
        }
        return name.equals("relevance") ? relevance(args) : Bench.named(name, times(args));
    }

    private static int pool(List<String> args, Path root, PrintStream out, PrintStream err)
            throws IOException, Bench.WrongName {
        if (args.size() != 3 || !RelevanceBench.SETS.contains(args.get(1))) {
            throw new Bench.WrongName("write: relevance --pool open|blind FILE");
        }
        try (Workshop workshop = Workshop.open(root, err::println)) {
            out.println(RelevanceBench.pool(args.get(1), Path.of(args.get(2)), workshop));
        }
        return 0;
    }

    private static int each(Path root, PrintStream out, PrintStream err) throws IOException {
        try (Workshop workshop = Workshop.open(root, err::println)) {
            RelevanceBench.each(workshop).forEach(out::println);
        }
        return 0;
    }

    private static Bench relevance(List<String> args) throws Bench.WrongName {
        List<String> sets = args.size() > 1 ? List.of(args.get(1)) : RelevanceBench.SETS;
        if (!RelevanceBench.SETS.containsAll(sets)) {
            throw new Bench.WrongName(
                    "there are judgements " + RelevanceBench.SETS + ", not " + sets);
        }
        return new RelevanceBench(sets);
    }

    private static int times(List<String> args) throws Bench.WrongName {
        return args.size() > 1 ? number(args.get(1)) : 100;
    }

    private static int number(String text) throws Bench.WrongName {
        try {
            return Math.clamp(Integer.parseInt(text), 1, 100_000);
        } catch (NumberFormatException _) {
            throw new Bench.WrongName("\"" + text + "\" is no number");
        }
    }

    private static List<String> measured(Bench bench, Path root, PrintStream err)
            throws IOException {
        Machine machine = Machine.here(root);
        double before = Machine.load();
        try (Workshop workshop = Workshop.open(root, err::println)) {
            List<String> lines = new ArrayList<>(bench.run(Effort.WHOLE, workshop).lines());
            lines.add("");
            lines.addAll(machine.lines(before, Machine.load()));
            return lines;
        }
    }
}
