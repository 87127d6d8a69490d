package org.doorstep.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doorstep.listing.reading.Table;

/// The areas that a nation is besides the circle about its middle (`corners.tsv`): what serves all
/// of England serves Penzance.
final class Corners {

    private static final List<String[]> NATIONS = Table.rows(Corners.class, "corners.tsv");

    private Corners() {}

    /// The name of an area, and those of its corners where it is a whole nation.
    static Stream<String> with(String area) {
        String name = area.strip().toLowerCase(Locale.ROOT);
        Stream<String> corners =
                NATIONS.stream()
                        .filter(row -> row[0].equals(name))
                        .flatMap(row -> List.of(row[1].split(";")).stream());
        return Stream.concat(Stream.of(area), corners);
    }
}
