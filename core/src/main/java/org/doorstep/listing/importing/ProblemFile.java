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
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes the problems of a loading to the end of a file, one JSON object a line. The file is
/// made with the first problem: none, no file.
public final class ProblemFile implements Consumer<Problem>, Closeable {

    private final Path path;
    private final String loaded;
    private @Nullable JsonGenerator json;

    /// @param loaded the name of the file that is loaded, which every line bears
    public ProblemFile(Path path, String loaded) {
        this.path = path;
        this.loaded = loaded;
    }

    @Override
    public void accept(Problem problem) {
        try {
            JsonGenerator to = open();
            to.writeStartObject();
            to.writeStringField("file", loaded);
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
                            .createGenerator(
                                    Files.newBufferedWriter(
                                            path,
                                            StandardCharsets.UTF_8,
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.APPEND));
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
