package org.doorstep.listing.openreferral;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;

/// Reads a JSON file of services: one, an array, one a line, or a page with `contents`. Of a
/// file of any size one record at a time is in memory; only records that name a service at one
/// of its places are kept to the end, since the next may be another place of the same.
public final class OpenReferralReader {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(500)
                                    .maxNumberLength(1_000)
                                    .maxStringLength(20_000_000)
                                    .maxNameLength(5_000)
                                    .build())
                    .build();

    private final Reading reading;
    private final ServiceReader services;

    public OpenReferralReader(Reading reading) {
        this.reading = reading;
        this.services = new ServiceReader(reading);
    }

    /// Reads a file to its end, or to where it stops being JSON, which is said as a rejection.
    ///
    /// @param each gets every record as it is read, in the file's order
    /// @throws UncheckedIOException when the stream itself fails
    public void read(InputStream in, Consumer<? super Read> each) {
        Records records = new Records(services, each);
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
            if (RecordLines.look(buffered)) {
                lines(buffered, records);
            } else {
                document(buffered, records);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records.end();
    }

    private void lines(InputStream in, Records records) throws IOException {
        RecordLines lines = new RecordLines(in);
        for (var line = lines.next(); line != null; line = lines.next()) {
            byte[] bytes = line.bytes();
            if (bytes == null) {
                records.reject("", "a line too long to read");
            } else if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
                document(new ByteArrayInputStream(bytes), records);
            }
        }
    }

    private void document(InputStream in, Records records) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            boolean any = false;
            while (parser.nextToken() != null) {
                any = true;
                switch (parser.currentToken()) {
                    case START_ARRAY -> array(parser, records);
                    case START_OBJECT -> page(parser, records);
                    default -> records.reject(parser.getText(), "not a record");
                }
            }
            if (!any) {
                records.reject("", "nothing there");
            }
        } catch (JsonProcessingException | CharConversionException e) {
            String where =
                    e instanceof JsonProcessingException json && json.getLocation() != null
                            ? " at line " + json.getLocation().getLineNr()
                            : "";
            records.reject("", "not JSON" + where + ", what follows was not read");
        }
    }

    private void array(JsonParser parser, Records records) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            BoundedTree tree = new BoundedTree(reading.values());
            JsonNode record = tree.read(parser);
            records.take(record, tree);
        }
    }

    /// A page, whose records are in `contents`, or else one record.
    private void page(JsonParser parser, Records records) throws IOException {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        BoundedTree tree = new BoundedTree(reading.values());
        boolean page = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            if (array && name.equals("contents")) {
                page = true;
                array(parser, records);
            } else {
                JsonNode value = tree.read(parser);
                if (!value.isMissingNode() && !tree.overflowed()) {
                    rest.set(name, value);
                }
            }
        }
        if (!page) {
            records.take(rest, tree);
        }
    }
}
