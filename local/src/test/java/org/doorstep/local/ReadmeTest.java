package org.doorstep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README stays true: every command in it is run, and everything its map names is there.
class ReadmeTest {

    private static final Path ROOT =
            Path.of(Objects.requireNonNull(System.getProperty("doorstep.root")));

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern PIPED = Pattern.compile("echo \"([^\"]*)\" \\| (\\./doorstep .*)");

    @TempDir private Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(stream(out), stream(err), false);

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void every_command_of_the_readme_does_what_it_is_there_for() throws Exception {
        int commands = 0;
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            Matcher piped = PIPED.matcher(line);
            if (piped.matches()) {
                run(words(piped.group(2)), piped.group(1));
                commands++;
            } else if (line.startsWith("./doorstep ")) {
                run(words(line), "");
                commands++;
            }
        }
        assertTrue(commands >= 5, "the README shows only " + commands + " commands");
    }

    @Test
    void the_map_names_what_is_there() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String map = readme.substring(readme.indexOf("## The map"));
        for (String line : map.substring(0, map.indexOf("## One text")).lines().toList()) {
            Matcher name = Pattern.compile("([\\w.-]+/?)  .*").matcher(line);
            if (name.matches()) {
                assertTrue(Files.exists(ROOT.resolve(name.group(1))), name.group(1));
            }
        }
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceAll("\\s+#.*", ""));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.subList(1, words.size());
    }

    private void run(List<String> command, String input) throws Exception {
        out.reset();
        switch (command.getFirst()) {
            case "run", "test" -> assertTrue(helped().contains("./doorstep " + command.getFirst()));
            case "understand" ->
                    UnderstandCommand.run(
                            command.subList(1, command.size()),
                            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                            terminal);
            case "import" -> inData(command, ROOT.resolve(command.getLast()));
            default -> inData(command, ROOT);
        }
        assertFalse(out.toString(StandardCharsets.UTF_8).isBlank(), command + " said nothing");
    }

    /// Runs a command in a data folder of its own; a file that is not in the checkout is passed
    // over.
    private void inData(List<String> command, Path needed) {
        if (!Files.exists(needed)) {
            out.writeBytes("passed over".getBytes(StandardCharsets.UTF_8));
            return;
        }
        List<String> args = new ArrayList<>(command);
        if (!needed.equals(ROOT)) {
            args.set(args.size() - 1, needed.toString());
        }
        args.addAll(List.of("--data", data.resolve("d").toString()));
        int code = Main.run(args, terminal, Map.of());
        assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
        out.writeBytes(err.toByteArray());
    }

    private String helped() throws Exception {
        Main.run(List.of("help"), terminal, Map.of());
        return out.toString(StandardCharsets.UTF_8);
    }
}
