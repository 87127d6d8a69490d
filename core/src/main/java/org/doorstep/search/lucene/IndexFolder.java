package org.doorstep.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A folder of indexes on this machine: one folder for each, and one manifest that names the one
/// that counts.
public record IndexFolder(Path folder) implements IndexSource {

    @Override
    public Optional<Manifest> latest() throws IOException {
        try {
            return Optional.of(Manifest.read(Files.readAllBytes(folder.resolve(Manifest.NAME))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public Path fetch(Manifest manifest) throws IOException {
        Path files = folder.resolve(manifest.folder());
        for (Manifest.IndexFile file : manifest.files()) {
            long size = Files.size(files.resolve(file.name()));
            if (size != file.size()) {
                throw new IOException(
                        "index file "
                                + file.name()
                                + " has "
                                + size
                                + " bytes, not "
                                + file.size());
            }
        }
        return files;
    }

    /// Makes this manifest the one that counts, at one instant: readers see the old one or the
    /// new one, and a machine that stops in between keeps the old.
    ///
    /// @throws IOException when the disk refuses; the old manifest then stands
    public void publish(Manifest manifest) throws IOException {
        Path fresh = folder.resolve(Manifest.NAME + ".new");
        Files.write(fresh, manifest.write());
        force(fresh);
        Files.move(
                fresh,
                folder.resolve(Manifest.NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    /// Waits until the disk has a file, or the names in a folder.
    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
