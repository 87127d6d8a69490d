package org.doorstep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a bench saw: rows of what was measured, the figure, what was wanted, and whether it is.
///
/// @param title what was measured, over what
/// @param notes lines that the figures need beside them
record Table(String title, List<Row> rows, List<String> notes) {

    Table {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// @param wanted what was asked of the figure, or empty
    /// @param met whether it was met; true where nothing was wanted
    record Row(String what, String figure, String wanted, boolean met) {}

    /// Rows as they are gathered.
    static final class Rows {
        private final List<Row> rows = new ArrayList<>();

        /// A figure nobody asked anything of.
        Rows plain(String what, String figure) {
            rows.add(new Row(what, figure, "", true));
            return this;
        }

        /// A figure that is to be no less.
        Rows atLeast(String what, double value, String format, double wanted) {
            return judged(what, value, format, ">= " + said(format, wanted), value >= wanted);
        }

        /// A figure that is to be no more.
        Rows atMost(String what, double value, String format, double wanted) {
            return judged(what, value, format, "<= " + said(format, wanted), value <= wanted);
        }

        private Rows judged(String what, double value, String format, String wanted, boolean met) {
            rows.add(new Row(what, said(format, value), wanted, met));
            return this;
        }

        List<Row> rows() {
            return rows;
        }
    }

    static String said(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /// The table as lines of text, columns in line.
    List<String> lines() {
        int what = rows.stream().mapToInt(r -> r.what().length()).max().orElse(1);
        int figure = rows.stream().mapToInt(r -> r.figure().length()).max().orElse(1);
        List<String> lines = new ArrayList<>(List.of(title, ""));
        for (Row row : rows) {
            String wanted =
                    row.wanted().isEmpty()
                            ? ""
                            : "   wanted " + row.wanted() + (row.met() ? "" : "  MISSED");
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %-" + what + "s  %" + figure + "s%s",
                            row.what(),
                            row.figure(),
                            wanted));
        }
        if (!notes.isEmpty()) {
            lines.add("");
            lines.addAll(notes);
        }
        return lines;
    }
}
