package org.doorstep.search.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Indexes on this machine that nobody opens again. One that is still searched stays readable:
/// its files are mapped, and the disk lets go of them when the last search ends.
final class Leftovers {

    private Leftovers() {}

    /// Removes every index folder but this one.
    ///
    /// @throws IOException when the disk refuses
    static void remove(Path folder, String current) throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.list(folder)) {
            old =
                    all.filter(Files::isDirectory)
                            .filter(p -> p.getFileName().toString().startsWith("index-"))
                            .filter(p -> !p.getFileName().toString().equals(current))
                            .toList();
        }
        for (Path one : old) {
            removeWhole(one);
        }
    }

    private static void removeWhole(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
