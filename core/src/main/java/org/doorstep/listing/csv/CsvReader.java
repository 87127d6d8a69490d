package org.doorstep.listing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doorstep.listing.openreferral.ServiceReader;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;
import org.jspecify.annotations.Nullable;

/// Reads a flat file. Rows with the same id are places or times of one service, wherever they
/// stand, so the file is held in memory until its end.
public final class CsvReader {

    private final Reading reading;
    private final ServiceReader services;

    public CsvReader(Reading reading) {
        this.reading = reading;
        this.services = new ServiceReader(reading);
    }

    /// Reads a file to its end.
    ///
    /// @param each gets every service, in the order of their first rows
    /// @return what is to be said of the file as a whole: headings that are not understood
    /// @throws UncheckedIOException when the stream itself fails
    public List<String> read(InputStream in, Consumer<? super Read> each) {
        try {
            Rows rows = new Rows(LenientText.of(in));
            List<String> headings = rows.next();
            if (headings == null) {
                each.accept(new Read.Rejected("", "nothing there"));
                return List.of();
            }
            Columns columns = Columns.of(headings);
            if (!columns.at().containsKey("name")) {
                each.accept(new Read.Rejected(String.join(",", headings), "no heading \"name\""));
                return List.of();
            }
            gather(rows, columns, each)
                    .forEach((id, group) -> each.accept(read(columns, id, group)));
            return columns.unknown().stream().map(h -> "heading not known: " + h).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<List<String>>> gather(
            Rows rows, Columns columns, Consumer<? super Read> each) throws IOException {
        Map<String, List<List<String>>> groups = new LinkedHashMap<>();
        String last = "";
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            String id = id(columns, row, last);
            if (id == null) {
                each.accept(new Read.Rejected(String.join(",", row), "no id"));
                continue;
            }
            groups.computeIfAbsent(id, _ -> new ArrayList<>()).add(List.copyOf(row));
            last = id;
        }
        return groups;
    }

    /// The service that a row belongs to; null when it says none. In Outpost's template a row
    /// that refers to another belongs to that one's service, and one without an id to the last.
    private static @Nullable String id(Columns columns, List<String> row, String last) {
        if (!columns.outpost()) {
            return columns.cell(row, "id");
        }
        String of = columns.cell(row, "reference");
        String id = of == null ? columns.cell(row, "import_id") : of;
        return id != null ? id : last.isEmpty() ? null : last;
    }

    private Read read(Columns columns, String id, List<List<String>> rows) {
        RowRecord record = new RowRecord(columns, id, reading.today());
        rows.forEach(record::add);
        Read read = services.read(record.record());
        if (read instanceof Read.Loaded(var listing, var warnings) && !record.remarks().isEmpty()) {
            List<String> all = new ArrayList<>(record.remarks());
            all.addAll(warnings);
            return new Read.Loaded(listing, all);
        }
        return read;
    }
}
