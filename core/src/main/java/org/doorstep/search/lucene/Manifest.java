package org.doorstep.search.lucene;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/// What one published index consists of. It is written last: an index without one does not exist.
///
/// @param schema the version of the fields; a reader opens only its own
/// @param build names the index: a running number and when it was built
/// @param listings how many listings are in it
/// @param documents how many places where they happen
public record Manifest(
        int schema,
        String build,
        Instant builtAt,
        int listings,
        int documents,
        List<IndexFile> files) {

    /// The fields as this version writes and reads them.
    public static final int SCHEMA = 1;

    /// The manifest's name in the folder of all indexes.
    public static final String NAME = "manifest.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    public Manifest {
        files = List.copyOf(files);
    }

    /// One file of the index: its name, its size in bytes, its SHA-256 in hexadecimal.
    public record IndexFile(String name, long size, String sha256) {}

    /// The folder of its files, beside the manifest.
    public String folder() {
        return "index-" + build;
    }

    /// The manifest as UTF-8 JSON.
    public byte[] write() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a manifest", e);
        }
    }

    /// A manifest that {@link #write} wrote.
    ///
    /// @throws IOException when the bytes are no such thing, or of another schema
    public static Manifest read(byte[] json) throws IOException {
        Manifest manifest = MAPPER.readValue(json, Manifest.class);
        if (manifest.schema != SCHEMA) {
            throw new IOException("an index of schema " + manifest.schema + ", not " + SCHEMA);
        }
        return manifest;
    }
}
