package org.doorstep.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doorstep.functions.Setting;

/// A laptop's own keys, made at its first run in a file that only its owner reads.
final class LaptopKeys {

    private static final List<Setting> KEYS = List.of(Setting.PEPPER_KEY, Setting.SEAL_KEY);
    private static final int KEY_BYTES = 32;

    private LaptopKeys() {}

    /// The keys in the file, made first when it is not there.
    ///
    /// @throws UsageFault when it can be neither read nor made
    static Map<Setting, String> in(Path file, SecureRandom random) throws UsageFault {
        try {
            if (!Files.exists(file)) {
                make(file, random);
            }
            return read(file);
        } catch (IOException _) {
            throw new UsageFault("cannot read or make the keys in " + file);
        }
    }

    private static Map<Setting, String> read(Path file) throws IOException, UsageFault {
        Map<Setting, String> keys = new EnumMap<>(Setting.class);
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            for (Setting setting : KEYS) {
                if (line.startsWith(setting.variable() + "=")) {
                    keys.put(setting, line.substring(setting.variable().length() + 1).strip());
                }
            }
        }
        for (Setting setting : KEYS) {
            String key = keys.getOrDefault(setting, "");
            if (org.doorstep.functions.Settings.fault(setting, key).isPresent()) {
                throw new UsageFault(file + " holds no good " + setting.variable());
            }
        }
        return keys;
    }

    private static void make(Path file, SecureRandom random) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Setting setting : KEYS) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            lines.append(setting.variable())
                    .append('=')
                    .append(Base64.getEncoder().encodeToString(key))
                    .append('\n');
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownersOnly(file));
            Files.writeString(file, lines, StandardCharsets.UTF_8);
        } catch (FileAlreadyExistsException _) {
            // somebody else made it just now; theirs are as good
        }
    }

    /// Mode 600 where the disk knows modes.
    static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
