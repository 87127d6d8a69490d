package org.doorstep.conversation.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.doorstep.conversation.Conversation;

/// Writes and reads a conversation.
public final class ConversationJson {

    private static final ObjectMapper MAPPER = mapper();

    private ConversationJson() {}

    private record Remembered(Conversation conversation) {}

    private static ObjectMapper mapper() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .annotationIntrospector(
                                new AnnotationIntrospectorPair(
                                        new SealedTypes(), new JacksonAnnotationIntrospector()))
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                        .build();
        for (Class<?> many : List.of(List.class, Set.class)) {
            mapper.configOverride(many)
                    .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper;
    }

    /// The conversation as UTF-8 JSON.
    public static byte[] write(Conversation conversation) {
        try {
            return MAPPER.writeValueAsBytes(new Remembered(conversation));
        } catch (IOException e) {
            // The words of a person may be in the message of the cause: leave it behind.
            throw new UncheckedIOException(new IOException("cannot write a conversation"));
        }
    }

    /// A conversation that {@link #write} wrote.
    ///
    /// @throws UncheckedIOException when the bytes are no such thing
    public static Conversation read(byte[] json) {
        try {
            return MAPPER.readValue(json, Remembered.class).conversation();
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("not a conversation of ours"));
        }
    }
}
