package org.doorstep.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.knowledge.LandmarkFile;
import org.doorstep.place.Gazetteer;

/// The folder everything is kept in, and who works in it now. One process at a time holds it.
record DataFolder(Path folder) {

    /// Where data lie when nobody says otherwise.
    static final String DEFAULT = ".doorstep";

    static DataFolder of(Optional<String> given) {
        return new DataFolder(Path.of(given.orElse(DEFAULT)).toAbsolutePath().normalize());
    }

    Path store() {
        return folder.resolve("store");
    }

    Path index() {
        return folder.resolve("index");
    }

    Path gazetteer() {
        return folder.resolve("gazetteer");
    }

    /// The names and points of the places listings happen at, for understanding "near the hall".
    Path landmarks() {
        return folder.resolve(LandmarkFile.NAME);
    }

    /// The knowledge that ships, with this folder's own gazetteer and landmarks.
    ///
    /// @throws IOException when the folder's files are there and cannot be used
    Knowledge knowledge() throws IOException {
        return Knowledge.of(Gazetteer.open(gazetteer()), LandmarkFile.read(landmarks()));
    }

    /// What was worked out from the texts of listings, by their hash.
    Path readings() {
        return folder.resolve("readings");
    }

    /// There while the index is behind the store.
    Path behind() {
        return folder.resolve("index-is-behind");
    }

    /// There once the folder has been filled, or was begun empty.
    Path begun() {
        return folder.resolve("begun");
    }

    /// The port of the system that runs on this folder.
    Path port() {
        return folder.resolve("port");
    }

    /// The port and the token of its door for errands.
    Path errands() {
        return folder.resolve("errands");
    }

    /// The keys: beside the folder, so that a copy of the data opens nothing.
    Path keys() {
        return folder.resolveSibling(folder.getFileName() + ".key");
    }

    /// The port of the running system, when there is one.
    OptionalInt runningPort() {
        try {
            return held()
                    ? OptionalInt.of(
                            Integer.parseInt(
                                    Files.readString(port(), StandardCharsets.UTF_8).strip()))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    /// Whether some process holds the folder.
    boolean held() {
        try (FileChannel channel = FileChannel.open(lock(), StandardOpenOption.WRITE)) {
            FileLock mine = channel.tryLock();
            return mine == null;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException | java.nio.channels.OverlappingFileLockException _) {
            return true;
        }
    }

    /// Takes the folder, making it when it is not there.
    ///
    /// @throws UsageFault when another process holds it, or it cannot be made
    Hold take() throws UsageFault {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock mine = channel.tryLock();
            if (mine != null) {
                return new Hold(channel);
            }
            channel.close();
        } catch (java.nio.channels.OverlappingFileLockException _) {
            // said below: this very process holds it
        } catch (IOException _) {
            throw new UsageFault("cannot keep data in " + folder);
        }
        throw new UsageFault("another Doorstep is running on " + folder);
    }

    private Path lock() {
        return folder.resolve("lock");
    }

    /// Writes a small file at once or not at all.
    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /// The folder, held until closed.
    static final class Hold implements AutoCloseable {
        private final FileChannel channel;

        private Hold(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
