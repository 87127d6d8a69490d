package org.doorstep.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The zips as they are deployed.
///
/// @param root the checkout
public record Zips(Path root) {

    /// Where the build puts the zip of a module.
    public Path zip(String module) {
        return root.resolve(module).resolve("target").resolve(module + ".zip");
    }

    /// Unpacks one into an empty folder, as Lambda does.
    ///
    /// @return that folder
    /// @throws IOException when there is none, or the disk refuses
    public Path unpack(String module, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(zip(module).toFile())) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                unpack(zip, e.nextElement(), folder);
            }
        }
        return folder;
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory() || !target.startsWith(folder)) {
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, target);
        }
    }
}
