package org.doorstep.functions.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The zips as they are deployed.
final class Zips {

    static final Path ROOT = Path.of(System.getProperty("doorstep.root", ".."));

    private Zips() {}

    static Path zip(String module) {
        return ROOT.resolve(module).resolve("target").resolve(module + ".zip");
    }

    /// Unpacks one into an empty folder, as Lambda does.
    static Path unpack(String module, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(zip(module).toFile())) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                Path target = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
        return folder;
    }
}
