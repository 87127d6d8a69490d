package org.doorstep.bench.distil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A text and what it is about.
///
/// @param topics ids of `topics.tsv`, the main one first
/// @param name of a listing; empty for a message
/// @param text the message or a fragment of one, or the description
public record Lesson(List<String> topics, String name, String text) {

    /// What the second and the third topic of a text count beside its first.
    private static final double[] SHARES = {1, 0.5, 0.35};

    /// The messages.
    ///
    /// @throws IOException when the file cannot be read
    public static List<Lesson> messages(Path root) throws IOException {
        return rows(root, "messages.tsv").stream()
                .map(row -> new Lesson(topics(row[0]), "", row[1]))
                .toList();
    }

    /// The listings.
    ///
    /// @throws IOException when the file cannot be read
    public static List<Lesson> listings(Path root) throws IOException {
        return rows(root, "listings.tsv").stream()
                .map(row -> new Lesson(topics(row[0]), row[1], row[2]))
                .toList();
    }

    /// The fragments of messages.
    ///
    /// @throws IOException when the file cannot be read
    public static List<Lesson> hints(Path root) throws IOException {
        return rows(root, "hints.tsv").stream()
                .map(row -> new Lesson(topics(row[0]), "", row[1]))
                .toList();
    }

    private static List<String[]> rows(Path root, String file) throws IOException {
        return Files.readAllLines(root.resolve("bench").resolve("lessons").resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static List<String> topics(String cell) {
        return List.of(cell.split(",")).stream().limit(SHARES.length).toList();
    }

    /// All that it says.
    public String whole() {
        return name.isEmpty() ? text : text.isEmpty() ? name : name + ". " + text;
    }

    /// How much each topic of a list is meant; together 1.
    float[] shares(List<String> all) {
        float[] shares = new float[all.size()];
        double sum = 0;
        for (int i = 0; i < topics.size(); i++) {
            sum += SHARES[i];
        }
        for (int i = 0; i < topics.size(); i++) {
            shares[all.indexOf(topics.get(i))] += (float) (SHARES[i] / sum);
        }
        return shares;
    }
}
