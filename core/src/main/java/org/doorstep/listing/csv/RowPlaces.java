package org.doorstep.listing.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.listing.reading.Postcodes;
import org.jspecify.annotations.Nullable;

/// The places and times in the rows of one service.
final class RowPlaces {

    private static final List<String> PLACE =
            List.of("place_name", "address", "postcode", "latitude", "longitude");
    private static final List<String> LINE = List.of("byday", "opens_at", "closes_at");

    private final Columns columns;
    private final ObjectNode record;
    private final List<String> remarks;
    private final Map<String, ObjectNode> places = new HashMap<>();
    private @Nullable ObjectNode lastPlace;

    RowPlaces(Columns columns, ObjectNode record, List<String> remarks) {
        this.columns = columns;
        this.record = record;
        this.remarks = remarks;
    }

    void add(List<String> row) {
        times(row, place(row));
        String access = cell(row, "accessibility");
        if (access != null) {
            access(access);
        }
    }

    private @Nullable String cell(List<String> row, String column) {
        return columns.cell(row, column);
    }

    /// The place of a row: a new one, one of the rows before, or null when it names none.
    private @Nullable ObjectNode place(List<String> row) {
        List<String> said = PLACE.stream().map(c -> String.valueOf(cell(row, c))).toList();
        if (PLACE.stream().allMatch(c -> cell(row, c) == null)
                || Cells.no(cell(row, "location_visible"))) {
            return null;
        }
        String key = String.join("|", said).toLowerCase(Locale.ROOT);
        lastPlace = places.computeIfAbsent(key, _ -> newPlace(row));
        return lastPlace;
    }

    private ObjectNode newPlace(List<String> row) {
        ObjectNode at = record.withArray("service_at_locations").addObject();
        ObjectNode location = at.putObject("location");
        ObjectNode address = location.putArray("addresses").addObject();
        Cells.put(address, "city", cell(row, "city"));
        String postcode = cell(row, "postcode");
        if (Cells.yes(cell(row, "mask"))) {
            // Somebody's home, or a place that must not be found: its district is all we keep.
            String whole = postcode == null ? null : Postcodes.read(postcode);
            Cells.put(address, "postal_code", whole == null ? null : Postcodes.district(whole));
            return at;
        }
        Cells.put(location, "name", cell(row, "place_name"));
        Cells.put(location, "latitude", cell(row, "latitude"));
        Cells.put(location, "longitude", cell(row, "longitude"));
        Cells.put(address, "address_1", cell(row, "address"));
        Cells.put(address, "address_2", cell(row, "address_2"));
        Cells.put(address, "postal_code", postcode);
        return at;
    }

    private void times(List<String> row, @Nullable ObjectNode place) {
        String hours = cell(row, "hours");
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        for (String name : LINE) {
            Cells.put(line, name, cell(row, name));
        }
        boolean structured = line.has("byday") || (hours == null && !line.isEmpty());
        if (hours == null && !structured) {
            return;
        }
        for (String name : List.of("freq", "interval", "valid_from", "valid_to", "dtstart")) {
            Cells.put(line, name, cell(row, name));
        }
        if (hours != null) {
            line.put(structured ? "description" : "hours", hours);
        }
        // Outpost's hours are the service's; elsewhere they are those of the place before them.
        ObjectNode at = place == null ? lastPlace : place;
        (columns.outpost() || at == null ? record : at).withArray("schedules").add(line);
    }

    private void access(String words) {
        if (lastPlace == null) {
            remarks.add("accessibility without a place left out");
            return;
        }
        String lines = columns.outpost() ? words.replaceAll("\\s*;\\s*", "\n") : words;
        ArrayNode all = lastPlace.withObject("/location").withArray("accessibility");
        boolean there = false;
        for (var one : all) {
            there |= lines.equals(one.path("description").asText());
        }
        if (!there) {
            all.addObject().put("description", lines);
        }
    }
}
