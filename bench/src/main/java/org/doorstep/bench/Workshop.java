package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where benches work: the checkout they read from, a folder they may fill, and whom they tell
/// how far they are.
///
/// @param root the checkout
/// @param folder empty at first, removed afterwards
record Workshop(Path root, Path folder, Consumer<String> told) implements AutoCloseable {

    /// A workshop in a new folder of the machine's own choice.
    static Workshop open(Path root, Consumer<String> told) throws IOException {
        return new Workshop(root, Files.createTempDirectory("doorstep-bench"), told);
    }

    void tell(String line) {
        told.accept(line);
    }

    /// A new folder.
    Path fresh(String name) throws IOException {
        return Files.createTempDirectory(folder, name);
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }
}
