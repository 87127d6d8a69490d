package org.doorstep.listing.csv;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doorstep.listing.reading.Table;
import org.jspecify.annotations.Nullable;

/// What stands in which column of one file, from its first row.
///
/// @param at the place of each column that is understood, counted from 0
/// @param unknown headings that are not
record Columns(Map<String, Integer> at, Set<String> unknown) {

    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        for (String[] row : Table.rows(Columns.class, "columns.tsv")) {
            KNOWN.put(row[0], row[1]);
        }
    }

    static Columns of(List<String> headings) {
        Columns columns = new Columns(new HashMap<>(), new LinkedHashSet<>());
        for (int i = 0; i < headings.size(); i++) {
            String heading = key(headings.get(i));
            String column = KNOWN.get(heading);
            if (column != null) {
                columns.at.putIfAbsent(column, i);
            } else if (!heading.isEmpty() && !heading.startsWith("custom_")) {
                columns.unknown.add(headings.get(i));
            }
        }
        return columns;
    }

    private static String key(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    /// Whether the file follows Outpost's import template.
    boolean outpost() {
        return at.containsKey("import_id");
    }

    /// A row's cell in a column, or null when it is blank or not there.
    @Nullable String cell(List<String> row, String column) {
        Integer place = at.get(column);
        if (place == null || place >= row.size() || row.get(place).isBlank()) {
            return null;
        }
        return row.get(place);
    }
}
