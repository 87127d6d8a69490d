package org.doorstep.bench.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of figures under headings, columns in line.
final class Report {

    private final List<String[]> rows = new ArrayList<>();

    Report(String... headings) {
        rows.add(headings);
    }

    Report row(String... cells) {
        rows.add(cells);
        return this;
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                int column = i;
                int width = rows.stream().mapToInt(r -> r[column].length()).max().orElse(1);
                String format = i == 0 ? "%-" + width + "s" : "  %" + width + "s";
                line.append(String.format(Locale.ROOT, format, row[i]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
