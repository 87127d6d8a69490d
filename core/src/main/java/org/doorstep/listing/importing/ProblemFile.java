package org.doorstep.listing.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes the problems of a loading to a file, one JSON object a line. The file is made with
/// the first problem: none, no file.
public final class ProblemFile implements Consumer<Problem>, Closeable {

    private final Path path;
    private @Nullable JsonGenerator json;

    public ProblemFile(Path path) {
        this.path = path;
    }

    @Override
    public void accept(Problem problem) {
        try {
            JsonGenerator to = open();
            to.writeStartObject();
            to.writeNumberField("record", problem.number());
            to.writeStringField("kind", problem.kind().name().toLowerCase(Locale.ROOT));
            to.writeStringField("id", problem.id());
            to.writeStringField("reason", problem.reason());
            to.writeStringField("text", problem.record());
            to.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonGenerator open() throws IOException {
        JsonGenerator open = json;
        if (open == null) {
            open =
                    new JsonFactory()
                            .createGenerator(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
            open.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            json = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            json.writeRaw('\n');
            json.close();
        }
    }
}
