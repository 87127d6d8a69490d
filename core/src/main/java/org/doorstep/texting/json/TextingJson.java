package org.doorstep.texting.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes and reads the records that the ledger seals.
public final class TextingJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private TextingJson() {}

    /// A record as UTF-8 JSON.
    public static byte[] write(Record value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            // The words of a person may be in the message of the cause: leave it behind.
            throw new UncheckedIOException(new IOException("cannot write a record of the ledger"));
        }
    }

    /// A record that {@link #write} wrote.
    ///
    /// @throws UncheckedIOException when the bytes are no such thing
    public static <T extends Record> T read(byte[] json, Class<T> kind) {
        try {
            return MAPPER.readValue(json, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("no record of the ledger"));
        }
    }
}
