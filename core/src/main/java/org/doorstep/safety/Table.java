package org.doorstep.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table of tab-separated rows that travels in the jar: UTF-8, `#` starts a comment line.
record Table(List<List<String>> rows) {

    Table {
        rows = List.copyOf(rows);
    }

    /// The table of that name among this package's resources.
    ///
    /// @throws UncheckedIOException when it is missing or cannot be read
    static Table open(String name, Function<String, @Nullable InputStream> resources) {
        try (InputStream stream = resources.apply(name)) {
            if (stream == null) {
                throw new IOException("No table " + name + " beside " + Table.class.getName());
            }
            InputStreamReader characters = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return of(new BufferedReader(characters).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table that these lines write.
    static Table of(List<String> lines) {
        return new Table(
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> List.of(line.strip().split("\t+")))
                        .toList());
    }

    /// This package's own resources, as the class loader finds them.
    static @Nullable InputStream resource(String name) {
        return Table.class.getResourceAsStream(name);
    }
}
