package org.doorstep.listing.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.doorstep.listing.Listing;
import org.doorstep.time.Schedule;

/// Writes and reads a listing whole. What is empty is left out, and what this version does not
/// know
/// is skipped, so that an older function can read what a newer one wrote.
public final class ListingJson {

    private static final ObjectMapper MAPPER = mapper();

    private static ObjectMapper mapper() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                        .addMixIn(Schedule.Except.class, ExceptMixIn.class)
                        .build();
        // A list that was left out is an empty one: the records copy it.
        for (Class<?> many : List.of(List.class, Set.class)) {
            mapper.configOverride(many)
                    .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper;
    }

    private ListingJson() {}

    /// The listing as UTF-8 JSON.
    public static byte[] write(Listing listing) {
        try {
            return MAPPER.writeValueAsBytes(listing);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write listing " + listing.id(), e);
        }
    }

    /// A listing that {@link #write} wrote.
    ///
    /// @throws UncheckedIOException when the bytes are no such thing
    public static Listing read(byte[] json) {
        try {
            return MAPPER.readValue(json, Listing.class);
        } catch (IOException e) {
            throw new UncheckedIOException("not a listing of ours", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Schedule.Except.Dates.class, name = "dates"),
        @JsonSubTypes.Type(value = Schedule.Except.Yearly.class, name = "yearly"),
        @JsonSubTypes.Type(value = Schedule.Except.BankHolidays.class, name = "bank-holidays")
    })
    private interface ExceptMixIn {}
}
