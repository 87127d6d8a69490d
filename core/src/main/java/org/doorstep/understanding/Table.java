package org.doorstep.understanding;

import java.util.List;

/// A table of this package, every row with its number of columns.
final class Table {

    private Table() {}

    /// The rows of a table of this package.
    ///
    /// @param columns how many columns each row must have
    /// @throws IllegalStateException when it is not there or a row has another number of columns
    static List<String[]> rows(String name, int columns) {
        return rows(Table.class, name, columns);
    }

    /// The rows of a table that lies beside a class.
    static List<String[]> rows(Class<?> beside, String name, int columns) {
        List<String[]> rows = org.doorstep.listing.reading.Table.rows(beside, name);
        for (String[] cells : rows) {
            if (cells.length != columns) {
                throw new IllegalStateException(
                        name + ": " + columns + " columns wanted in \"" + cells[0] + "\"");
            }
        }
        return rows;
    }
}
