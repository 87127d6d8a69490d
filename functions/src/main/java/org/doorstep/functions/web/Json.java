package org.doorstep.functions.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// JSON in and out. What comes in is bounded and strict; what goes out names every field, an
/// unknown one as null.
public final class Json {

    /// The deepest nesting any of our doors needs is 2.
    private static final int MAX_DEPTH = 10;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxStringLength(Body.MAX_BYTES)
                                                    .maxNumberLength(30)
                                                    .maxNameLength(200)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /// The JSON object in these bytes, or empty when they are anything else.
    public static Optional<ObjectNode> readObject(byte[] body) {
        try {
            return MAPPER.readTree(body) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The text of a field, or null when it is absent, null or not text.
    public static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /// A record as UTF-8 JSON.
    public static byte[] write(Object answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write an answer", e);
        }
    }

    public static MutableHttpResponse<byte[]> ok(Object answer) {
        return answer(HttpStatus.OK, answer);
    }

    public static MutableHttpResponse<byte[]> answer(HttpStatus status, Object answer) {
        return HttpResponse.<byte[]>status(status)
                .contentType("application/json")
                .body(write(answer));
    }

    /// An error in the shape of every error.
    public static MutableHttpResponse<byte[]> refuse(Refusal refusal) {
        return refusal.on(
                HttpResponse.<byte[]>status(refusal.status())
                        .contentType("application/json")
                        .body(problem(refusal)));
    }

    static byte[] problem(Refusal refusal) {
        return write(new Problem(new Error(refusal.code(), refusal.message(), refusal.field())));
    }

    record Problem(Error error) {}

    record Error(String code, String message, @Nullable String field) {}
}
