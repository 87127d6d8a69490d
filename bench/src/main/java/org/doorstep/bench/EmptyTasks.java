package org.doorstep.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.doorstep.bench.empty.EmptyJava;

/// The empty functions, laid out as an unpacked zip is: their own jar, and for Micronaut's the
/// very jars of Micronaut and what it stands on that the product's zip has.
final class EmptyTasks {

    /// What Micronaut's adapter brings with it; neither ours, nor Lucene, nor AWS's SDK.
    private static final List<String> MICRONAUT =
            List.of(
                    "micronaut-",
                    "reactor-",
                    "reactive-",
                    "jackson-annotations",
                    "jackson-core",
                    "jackson-databind",
                    "jackson-datatype",
                    "jakarta",
                    "slf4j",
                    "joda",
                    "aws-lambda-java");

    private EmptyTasks() {}

    /// The function of Java alone.
    static Path java(Path folder) throws IOException {
        pack(Files.createDirectories(folder.resolve("lib")));
        return folder;
    }

    /// The function of Micronaut.
    ///
    /// @param product the unpacked zip whose jars it gets
    static Path micronaut(Path product, Path folder) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        try (Stream<Path> jars = Files.list(product.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                String name = jar.getFileName().toString();
                if (MICRONAUT.stream().anyMatch(name::startsWith)) {
                    Files.copy(jar, lib.resolve(name));
                }
            }
        }
        pack(lib);
        return folder;
    }

    private static void pack(Path lib) throws IOException {
        try (OutputStream out = Files.newOutputStream(lib.resolve("empty.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            Path code = code();
            if (Files.isDirectory(code)) {
                pack(code, jar);
            } else {
                URI uri = URI.create("jar:" + code.toUri());
                try (FileSystem files = FileSystems.newFileSystem(uri, Map.of())) {
                    pack(files.getPath("/"), jar);
                }
            }
        }
    }

    private static Path code() throws IOException {
        try {
            return Path.of(
                    EmptyJava.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /// Folders too: Micronaut asks the class path for the folder its beans are listed in.
    private static void pack(Path code, JarOutputStream jar) throws IOException {
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.sorted().toList()) {
                boolean folder = Files.isDirectory(file);
                String path = code.relativize(file).toString();
                String name = folder && !path.endsWith("/") ? path + "/" : path;
                if (name.startsWith("META-INF/micronaut/")
                        || name.startsWith("org/doorstep/bench/empty/")) {
                    jar.putNextEntry(new ZipEntry(name));
                    jar.write(folder ? new byte[0] : Files.readAllBytes(file));
                    jar.closeEntry();
                }
            }
        }
    }
}
