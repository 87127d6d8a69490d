package org.doorstep.indexbuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doorstep.search.lucene.Manifest;

/// The index folders that are already there: the next one's name, and the removal of those nobody
/// reads any more.
record OldIndexes(Path target) {

    /// The published one and the one before, which a reader may still be opening.
    private static final int KEPT = 2;

    private static final String PREFIX = "index-";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// The name of the next build: a number above all that were, finished or not, so that names
    /// sort by age and a frozen clock makes no two alike.
    String nextBuild(Instant builtAt) throws IOException {
        int last = folders().stream().mapToInt(OldIndexes::number).max().orElse(0);
        return String.format(Locale.ROOT, "%08d-%s", last + 1, TIME.format(builtAt));
    }

    /// Removes all but the published index and the newest one before it.
    void tidy(Manifest published) throws IOException {
        List<Path> newestFirst =
                folders().stream()
                        .sorted(Comparator.comparingInt(OldIndexes::number).reversed())
                        .toList();
        for (Path folder : newestFirst.stream().skip(KEPT).toList()) {
            if (!folder.getFileName().toString().equals(published.folder())) {
                remove(folder);
            }
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(target)) {
            return all.filter(p -> number(p) > 0 && Files.isDirectory(p)).toList();
        }
    }

    /// The running number of an index folder; 0 for anything else.
    private static int number(Path folder) {
        String name = folder.getFileName().toString();
        int dash = name.indexOf('-', PREFIX.length());
        if (!name.startsWith(PREFIX) || dash < 0) {
            return 0;
        }
        try {
            return Integer.parseInt(name, PREFIX.length(), dash, 10);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
