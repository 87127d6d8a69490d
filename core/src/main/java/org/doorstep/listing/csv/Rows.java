package org.doorstep.listing.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a spreadsheet's text (RFC 4180, and what programs make of it): separated by
/// comma, semicolon or tab, told by the first line; quotes may stand anywhere in a cell.
final class Rows {

    private static final int LONGEST_CELL = 100_000;
    private static final int MOST_CELLS = 1_000;
    private static final int PEEK = 1 << 15;

    private final BufferedReader in;
    private char separator;

    Rows(BufferedReader in) throws IOException {
        this.in = in;
        this.separator = look(in);
    }

    private static char look(BufferedReader in) throws IOException {
        in.mark(PEEK);
        int[] times = new int[3];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < PEEK - 1; i++) {
            int c = in.read();
            quoted ^= c == '"';
            begun |= c > ' ';
            if (c < 0 || (!quoted && begun && (c == '\n' || c == '\r'))) {
                break;
            }
            int kind = quoted ? -1 : ",;\t".indexOf(c);
            if (kind >= 0) {
                times[kind]++;
            }
        }
        in.reset();
        int most = times[1] > times[0] ? 1 : 0;
        return ",;\t".charAt(times[2] > times[most] ? 2 : most);
    }

    /// The next row that is not blank, its cells stripped; null at the end.
    @Nullable List<String> next() throws IOException {
        while (true) {
            List<String> row = row();
            if (row == null) {
                return null;
            }
            if (row.getFirst().matches("(?i)sep=.?")
                    && row.stream().skip(1).allMatch(String::isEmpty)) {
                // Excel's own first line, which says what separates.
                separator = row.getFirst().length() > 4 ? row.getFirst().charAt(4) : separator;
            } else if (!row.stream().allMatch(String::isEmpty)) {
                return row;
            }
        }
    }

    private @Nullable List<String> row() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (; c >= 0; c = in.read()) {
            if (quoted) {
                if (c != '"') {
                    add(cell, c);
                } else if (peek() == '"') {
                    add(cell, in.read());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
            } else if (c == separator) {
                end(cells, cell);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && peek() == '\n') {
                    c = in.read();
                }
                break;
            } else {
                add(cell, c);
            }
        }
        end(cells, cell);
        return cells;
    }

    private int peek() throws IOException {
        in.mark(1);
        int c = in.read();
        if (c >= 0) {
            in.reset();
        }
        return c;
    }

    private static void add(StringBuilder cell, int c) {
        if (cell.length() < LONGEST_CELL) {
            cell.append((char) c);
        }
    }

    private static void end(List<String> cells, StringBuilder cell) {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.toString().strip());
        }
        cell.setLength(0);
    }
}
