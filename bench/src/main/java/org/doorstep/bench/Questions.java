package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The questions of the table beside this class, asked of a directory of generated listings.
final class Questions {

    private Questions() {}

    /// Two hundred of them, in many voices, places over the whole of Britain.
    static List<String> load() throws IOException {
        return Towns.resource("questions.txt");
    }

    /// A data folder with so many generated listings and their index.
    static Path directory(Workshop workshop, int listings) throws IOException {
        Path file = workshop.fresh("file").resolve("bench.oruk.json");
        GeneratedServices.of(workshop.root(), 20_261_124).write(file, listings);
        Path data = workshop.fresh("data");
        workshop.tell("loading " + listings + " listings");
        Process loading = RunningSystem.load(data, file);
        try (var said = loading.getInputStream()) {
            var unused = said.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (JavaProcess.await(loading) != 0) {
            throw new IOException("the listings were not loaded");
        }
        Files.delete(file);
        return data;
    }
}
