package org.doorstep.local;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The command line: one word that says what to do, and its arguments.
public final class Main {

    /// Lucene would have us know that a preview of Java's is off. Held here, or its level is lost.
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    /// Runs one command and ends the process: 0 when it did what was asked, 2 when the person at
    /// the keyboard can mend what is wrong, 1 at any other fault.
    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        boolean live = System.console() != null && System.console().isTerminal();
        Terminal terminal =
                new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), live);
        int code = run(Arrays.asList(args), terminal, System.getenv());
        terminal.out().flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static int run(List<String> args, Terminal terminal, Map<String, String> environment) {
        try {
            return command(args, terminal, environment);
        } catch (UsageFault fault) {
            terminal.tell("doorstep: " + fault.getMessage());
            return 2;
        } catch (IOException | RuntimeException fault) {
            terminal.tell("doorstep: " + words(fault));
            return 1;
        }
    }

    private static int command(
            List<String> args, Terminal terminal, Map<String, String> environment)
            throws UsageFault, IOException {
        String name = args.isEmpty() ? "help" : args.getFirst();
        List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
        return switch (name) {
            case "run" -> RunCommand.run(rest, terminal, environment);
            case "import" -> ImportCommand.run(rest, terminal);
            case "ask" -> AskCommand.run(rest, terminal, environment);
            case "understand" ->
                    UnderstandCommand.run(rest, new FileInputStream(FileDescriptor.in), terminal);
            case "hours" ->
                    HoursCommand.run(rest, new FileInputStream(FileDescriptor.in), terminal);
            case "erase" ->
                    EraseCommand.run(
                            rest, new FileInputStream(FileDescriptor.in), terminal, environment);
            case "gazetteer" -> GazetteerCommand.run(rest, terminal);
            case "bench" -> throw new UsageFault("there are no benchmarks to run yet");
            case "help", "--help", "-h" -> Help.run(terminal);
            default -> throw new UsageFault("unknown command " + name + "; see ./doorstep help");
        };
    }

    /// A fault in one line: what it is, what lies beneath it, and where in our code it showed.
    private static String words(Exception fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String where =
                Arrays.stream(deepest.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.doorstep"))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
        return fault.getMessage() + (deepest == fault ? "" : ": " + deepest) + where;
    }
}
