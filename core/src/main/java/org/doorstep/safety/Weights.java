package org.doorstep.safety;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of weights, looked up where it lies: `what`, `feature`, weight, a tab between them. Its
/// lines are sorted by their bytes, so that one is found by halving, and a start parses none of the
/// forty thousand. Lines that begin with `#` tell of the table, and come first.
final class Weights {

    private static final byte END = '\n';

    private final byte[] lines;

    private Weights(byte[] lines) {
        this.lines = lines;
    }

    /// The table of that name.
    ///
    /// @throws java.io.UncheckedIOException when it is missing or cannot be read
    static Weights open(String name, Function<String, @Nullable InputStream> resources) {
        return new Weights(Table.bytes(name, resources));
    }

    /// The table of these rows, in any order.
    static Weights of(Stream<String> rows) {
        return new Weights(written(rows).getBytes(StandardCharsets.UTF_8));
    }

    /// These rows in the order in which they can be looked up.
    static String written(Stream<String> rows) {
        Comparator<byte[]> order = Arrays::compareUnsigned;
        return rows.map(row -> row.getBytes(StandardCharsets.UTF_8))
                .sorted(order)
                .map(row -> new String(row, StandardCharsets.UTF_8) + (char) END)
                .collect(Collectors.joining());
    }

    /// The weight of a feature, or what it has when it has no row, or one that is no number.
    int of(String what, String feature, int otherwise) {
        byte[] key = (what + '\t' + feature + '\t').getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = start((low + high) >>> 1);
            int end = end(start);
            int compared = compare(start, end, key);
            if (compared == 0) {
                return number(start + key.length, end, otherwise);
            }
            low = compared < 0 ? end + 1 : low;
            high = compared < 0 ? high : start;
        }
        return otherwise;
    }

    /// The weights of features together; those without a row have none.
    int sum(String what, Set<String> features) {
        return features.stream().mapToInt(feature -> of(what, feature, 0)).sum();
    }

    private int compare(int start, int end, byte[] key) {
        return Arrays.compareUnsigned(
                lines, start, Math.min(end, start + key.length), key, 0, key.length);
    }

    private int start(int within) {
        int start = within;
        while (start > 0 && lines[start - 1] != END) {
            start--;
        }
        return start;
    }

    private int end(int start) {
        int end = start;
        while (end < lines.length && lines[end] != END) {
            end++;
        }
        return end;
    }

    private int number(int start, int end, int otherwise) {
        try {
            return Integer.parseInt(new String(lines, start, end - start, StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
