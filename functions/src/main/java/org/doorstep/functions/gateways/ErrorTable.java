package org.doorstep.functions.gateways;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.texting.Delivery;

/// A provider's error codes, sorted by the one thing that matters here: whether the text was
/// taken. One table a provider, `NAME-errors.tsv`, with the reason of each row beside it.
final class ErrorTable {

    /// What a code means for the text.
    enum Meaning {
        NOT_YET,
        REFUSED,
        UNKNOWN
    }

    private final Map<String, Meaning> meanings = new HashMap<>();

    /// The table of a provider.
    ErrorTable(String provider) {
        rows(provider + "-errors.tsv")
                .forEach((code, meaning) -> meanings.put(code, Meaning.valueOf(meaning)));
    }

    /// The first two columns of a table: what a provider says, and what it means. The third says
    /// why.
    static Map<String, String> rows(String name) {
        Map<String, String> rows = new HashMap<>();
        try (InputStream in = ErrorTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not there");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> row(line, rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void row(String line, Map<String, String> rows) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3 || cells[2].isBlank()) {
            throw new IllegalStateException("a row is code, meaning and reason: " + line);
        }
        if (rows.put(cells[0], cells[1]) != null) {
            throw new IllegalStateException("twice in the table: " + cells[0]);
        }
    }

    /// What an answer that is no success means. A code that the table lacks is judged by the
    /// status: a refusal certainly was not taken, a failure may have been.
    Delivery sort(String code, int status) {
        Meaning byStatus =
                status == 429
                        ? Meaning.NOT_YET
                        : status >= 400 && status < 500 ? Meaning.REFUSED : Meaning.UNKNOWN;
        return switch (meanings.getOrDefault(code, byStatus)) {
            case NOT_YET -> new Delivery.NotYet(code);
            case REFUSED -> new Delivery.Refused(code);
            case UNKNOWN -> new Delivery.Unknown(code);
        };
    }

    /// The same for a finer code, which the table may lack.
    Delivery sort(String code, Delivery otherwise) {
        return meanings.containsKey(code) ? sort(code, 0) : otherwise;
    }

    /// How many codes it knows.
    int size() {
        return meanings.size();
    }
}
