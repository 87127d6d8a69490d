package org.doorstep.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the figures were measured on.
record Machine(String processor, int cores, String system, String java, String commit) {

    static Machine here(Path checkout) {
        return new Machine(
                model(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name", "?") + " " + System.getProperty("os.version", "?"),
                Runtime.version() + ", heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB",
                revision(checkout));
    }

    private static String model() {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch", "?"));
        } catch (IOException | java.io.UncheckedIOException _) {
            return System.getProperty("os.arch", "?");
        }
    }

    /// The commit of a checkout, with a word when files differ from it.
    private static String revision(Path checkout) {
        String name = said(checkout, "git", "rev-parse", "--short=10", "HEAD");
        String changes = said(checkout, "git", "status", "--porcelain", "--untracked-files=no");
        return name.isEmpty() ? "not a checkout" : name + (changes.isEmpty() ? "" : " and changes");
    }

    private static String said(Path folder, String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var out = process.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
        } catch (IOException _) {
            return "";
        }
    }

    /// How busy the machine is: processes that run or want to, averaged over a minute.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// Seconds of all processors that this process has used.
    static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
                / 1e9;
    }

    List<String> lines(double loadBefore, double loadAfter) {
        return List.of(
                "commit " + commit,
                processor + ", " + cores + " cores, " + system,
                "Java " + java,
                String.format(
                        Locale.ROOT,
                        "load of the machine %.1f before, %.1f after (%d is full)",
                        loadBefore,
                        loadAfter,
                        cores));
    }
}
