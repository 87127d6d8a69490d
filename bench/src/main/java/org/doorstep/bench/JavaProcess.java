package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another Java with this one's class path, memory and settings.
final class JavaProcess {

    private JavaProcess() {}

    /// The command that starts a class.
    static List<String> command(String mainClass, List<String> args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        for (String property : List.of("doorstep.root", "sqlite4java.library.path")) {
            command.add("-D" + property + "=" + System.getProperty(property, ""));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(args);
        return command;
    }

    /// Runs one bench in a process of its own, its words among ours.
    ///
    /// @return its exit code
    static int again(String bench, boolean save) throws IOException {
        List<String> args = save ? List.of(bench, "--save") : List.of(bench);
        Process process =
                new ProcessBuilder(command(Main.class.getName(), args)).inheritIO().start();
        return await(process);
    }

    /// Waits for its end.
    ///
    /// @return its exit code
    static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted while waiting", e);
        }
    }
}
