package org.doorstep.rehearsal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The class path of a function, as the runtime's own start line has it: the client's jars, the
/// task's folder, the jars in its `lib`.
final class TaskClassPath {

    private TaskClassPath() {}

    static String of(Path task) throws IOException {
        Stream<String> client =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(TaskClassPath::ofTheClient)
                        .map(jar -> Path.of(jar).toAbsolutePath().toString());
        try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
            Stream<String> own = jars.sorted().map(Path::toString);
            return Stream.of(client, classes(task), own)
                    .flatMap(part -> part)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /// The folder itself where something lies beside `lib`: a cache of classes made ahead of time
    /// takes jars only (JEP 483).
    private static Stream<String> classes(Path task) throws IOException {
        try (Stream<Path> files = Files.list(task)) {
            boolean more = files.anyMatch(file -> !file.endsWith("lib"));
            return more ? Stream.of(task.toString()) : Stream.empty();
        }
    }

    private static boolean ofTheClient(String jar) {
        String name = Path.of(jar).getFileName().toString();
        return name.startsWith("aws-lambda-java-runtime-interface-client")
                || name.startsWith("aws-lambda-java-core")
                || name.startsWith("aws-lambda-java-serialization")
                || name.startsWith("utils-lite");
    }
}
