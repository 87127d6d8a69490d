package org.doorstep.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        return of(new String(bytes(name, resources), StandardCharsets.UTF_8).lines().toList());
    }

    /// The same, as it is written.
    ///
    /// @throws UncheckedIOException when it is missing or cannot be read
    static byte[] bytes(String name, Function<String, @Nullable InputStream> resources) {
        try (InputStream stream = resources.apply(name)) {
            if (stream == null) {
                throw new IOException("No table " + name + " beside " + Table.class.getName());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table that these lines write.
    static Table of(List<String> lines) {
        List<List<String>> rows = new ArrayList<>(lines.size());
        for (String line : lines) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                rows.add(parts(line.strip(), '\t'));
            }
        }
        return new Table(rows);
    }

    /// The parts of a text, however many separators stand between two. Written out because a
    /// start reads ten thousand lines, and `String.split` would make a regex for each of them.
    static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>(4);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf(separator, from);
            end = end < 0 ? text.length() : end;
            if (end > from) {
                parts.add(text.substring(from, end));
            }
            from = end + 1;
        }
        return List.copyOf(parts);
    }

    /// This package's own resources, as the class loader finds them.
    static @Nullable InputStream resource(String name) {
        return Table.class.getResourceAsStream(name);
    }
}
