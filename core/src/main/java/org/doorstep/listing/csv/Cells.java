package org.doorstep.listing.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What cells of a spreadsheet mean by themselves.
final class Cells {

    private Cells() {}

    static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    static boolean yes(@Nullable String cell) {
        return cell != null
                && cell.strip().toLowerCase(Locale.ROOT).matches("true|yes|y|1|free|x|✓");
    }

    static boolean no(@Nullable String cell) {
        return cell != null && cell.strip().toLowerCase(Locale.ROOT).matches("false|no|n|0");
    }
}
